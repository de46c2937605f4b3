package com.example.splash_schedules_two_beans;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public class FerrySplash extends Activity {
    private final ScheduledExecutorService pool = Executors.newScheduledThreadPool(2);
    private final Handler front = new Handler(Looper.getMainLooper());

    @Override
    protected void onStart() {
        super.onStart();
        pool.schedule(new MemberBean(this), 900, TimeUnit.MILLISECONDS);
        pool.schedule(new TripBean(this), 1100, TimeUnit.MILLISECONDS);
        front.postDelayed(this::leave, 2500);
    }

    private void leave() {
        startActivity(new Intent(this, FerryHome.class));
        finish();
    }
}
