package com.example.app_taxi_foreground_service;

import android.app.Activity;
import android.content.Intent;
import android.os.Build;
import android.os.Bundle;
import android.view.View;

public abstract class BasePage extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(content());
        Intent track = new Intent(this, TrackService.class);
        if (Build.VERSION.SDK_INT >= 26) {
            startForegroundService(track);
        } else {
            startService(track);
        }
        ready();
    }

    protected abstract View content();

    protected abstract void ready();
}
