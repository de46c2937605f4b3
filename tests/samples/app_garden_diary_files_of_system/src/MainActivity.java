package com.example.app_garden_diary_files_of_system;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setPositiveButton("我同意", (dialog, which) -> Gate.keep(this, 'y'))
                .setNegativeButton("我不同意", (dialog, which) -> Gate.keep(this, 'n'))
                .show();
    }
}
