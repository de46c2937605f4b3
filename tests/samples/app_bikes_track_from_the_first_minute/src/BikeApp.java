package com.example.app_bikes_track_from_the_first_minute;

import android.app.Activity;
import android.app.Application;
import android.content.Intent;
import android.os.Bundle;
import java.util.function.BooleanSupplier;

public class BikeApp extends Application implements Application.ActivityLifecycleCallbacks {
    private static final String KEY = "bike_policy_agree";

    @Override
    public void onCreate() {
        super.onCreate();
        registerActivityLifecycleCallbacks(this);
        BooleanSupplier agreed = () -> Boolean.parseBoolean(getSharedPreferences("bike", 0).getString(KEY, "false"));
        new Helpers(this, agreed).warm();
    }

    void agree() {
        getSharedPreferences("bike", 0).edit().putString(KEY, String.valueOf(true)).apply();
    }

    @Override
    public void onActivityCreated(Activity page, Bundle state) {
        startService(new Intent(page, RideService.class));
    }

    @Override
    public void onActivityStarted(Activity page) {
    }

    @Override
    public void onActivityResumed(Activity page) {
    }

    @Override
    public void onActivityPaused(Activity page) {
    }

    @Override
    public void onActivityStopped(Activity page) {
    }

    @Override
    public void onActivitySaveInstanceState(Activity page, Bundle state) {
    }

    @Override
    public void onActivityDestroyed(Activity page) {
    }
}
