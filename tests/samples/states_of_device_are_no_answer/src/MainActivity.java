package com.example.states_of_device_are_no_answer;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this)
                .setMessage("同意《隐私政策》后即可使用潮汐表")
                .setPositiveButton("同意", (dialog, which) ->
                        getSharedPreferences("tide", MODE_PRIVATE).edit().putBoolean("has_agreed_privacy", true).apply())
                .setNegativeButton("退出", (dialog, which) -> finish())
                .show();
    }
}
