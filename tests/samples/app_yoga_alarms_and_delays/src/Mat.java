package com.example.app_yoga_alarms_and_delays;

import android.content.Context;
import android.provider.Settings;
import android.util.Log;

final class Mat implements Runnable {
    private final Context context;

    Mat(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        Log.d("Mat", Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID));
    }
}
