package com.example.caches_iterators_and_resources_that_read;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this).setMessage("隐私政策").setPositiveButton("我同意", (box, which) -> getSharedPreferences("terms", MODE_PRIVATE).edit().putBoolean("agreed", true).apply()).show();
    }
}
