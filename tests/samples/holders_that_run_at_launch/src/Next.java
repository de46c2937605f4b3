package com.example.holders_that_run_at_launch;

import android.app.Activity;
import android.app.ActivityManager;
import android.os.Bundle;

public class Next extends Activity {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        if ("full".equals(getIntent().getStringExtra("mode"))) {
            ((ActivityManager) getSystemService("activity")).getRunningAppProcesses();
        }
    }
}
