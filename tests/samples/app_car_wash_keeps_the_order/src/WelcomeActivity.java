package com.example.app_car_wash_keeps_the_order;

import android.app.Activity;
import android.content.ClipData;
import android.content.ClipboardManager;
import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;

public class WelcomeActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (Privacy.get(this).isGranted()) {
            enter();
            return;
        }
        setContentView(R.layout.welcome);
        ClipboardManager board = (ClipboardManager) getSystemService(Context.CLIPBOARD_SERVICE);
        board.setPrimaryClip(ClipData.newPlainText("code", "WASH2020"));
    }

    public void accept(View view) {
        Privacy.get(this).grant();
        Kits.start(getApplicationContext());
        enter();
    }

    public void decline(View view) {
        finish();
    }

    private void enter() {
        startActivity(new Intent(this, MainActivity.class));
        finish();
    }
}
