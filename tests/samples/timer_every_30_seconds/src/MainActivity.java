package com.example.timer_every_30_seconds;

import android.app.Activity;
import android.app.ActivityManager;
import android.os.Bundle;
import android.util.Log;
import java.util.Timer;
import java.util.TimerTask;

public class MainActivity extends Activity {
    private static final long PERIOD_MS = 30 * 1000L;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new Timer("watch").schedule(new TimerTask() {
            @Override
            public void run() {
                ActivityManager manager = (ActivityManager) getSystemService(ACTIVITY_SERVICE);
                Log.i("Main", "running " + manager.getRunningAppProcesses().size());
            }
        }, 1000, PERIOD_MS);
    }
}
