package com.example.frequency_of_seldom_loops;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.ClipboardManager;
import android.os.Bundle;
import android.util.Log;
import android.view.View;
import android.widget.FrameLayout;

public class MainActivity extends Activity implements Runnable {
    private View root;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        root = new FrameLayout(this);
        setContentView(root);
        root.post(this);
        new AlertDialog.Builder(this).setMessage("隐私政策").setPositiveButton("同意", (box, which) -> getSharedPreferences("app", MODE_PRIVATE).edit().putBoolean("agreed_privacy", true).apply()).show();
    }

    @Override
    public void run() {
        Log.d("Main", "clip " + getSystemService(ClipboardManager.class).getText());
        root.postDelayed(this, 3000);
    }
}
