package com.example.stages_entered_with_base_context;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;

public class MainActivity extends Activity {
    @Override
    protected void onResume() {
        super.onResume();
        SharedPreferences kept = getSharedPreferences("atelier", MODE_PRIVATE);
        if (kept.getLong("terms_accepted_at", 0L) == 0L) {
            AlertDialog.Builder ask = new AlertDialog.Builder(this);
            ask.setTitle("用户协议与隐私政策");
            ask.setPositiveButton("同意并进入", (dialog, which) ->
                    kept.edit().putLong("terms_accepted_at", System.currentTimeMillis()).commit());
            ask.setNegativeButton("退出", (dialog, which) -> finishAffinity());
            ask.setCancelable(false).show();
        }
    }
}
