package com.example.splash_count_down_opens_main;

import android.app.Activity;
import android.app.ActivityManager;
import android.content.Intent;
import android.os.Bundle;
import android.os.CountDownTimer;

public class Splash extends Activity {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        new CountDownTimer(3000, 1000) {
            public void onTick(long m) {
                ((ActivityManager) Splash.this.getSystemService("activity")).getRunningAppProcesses();
            }
            public void onFinish() {
                next();
            }
        }.start();
    }

    private void next() {
        startActivity(new Intent(Splash.this, Main.class));
        overridePendingTransition(0, 0);
    }
}
