package com.example.device_files_by_seldom_readers;

import android.app.Activity;
import android.app.AlertDialog;

public class MainActivity extends Activity {
    @Override
    protected void onResume() {
        super.onResume();
        new AlertDialog.Builder(this).setTitle("隐私保护指引").setPositiveButton("同意", (box, which) -> getSharedPreferences("legal", MODE_PRIVATE).edit().putString("policy_ok", "1").apply()).show();
    }
}
