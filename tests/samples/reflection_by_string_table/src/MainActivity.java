package com.example.reflection_by_string_table;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.util.Log;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Log.d("Main", Names.ask(this, 1));
        new AlertDialog.Builder(this)
                .setMessage("请阅读隐私政策")
                .setPositiveButton("同意", (dialog, which) -> Log.d("Main", Names.ask(this, 2)))
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }
}
