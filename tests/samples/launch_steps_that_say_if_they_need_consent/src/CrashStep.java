package com.example.launch_steps_that_say_if_they_need_consent;

import android.content.Context;
import android.provider.Settings;
import android.util.Log;

class CrashStep extends LaunchStep {
    @Override
    boolean needsConsent() {
        return false;
    }

    @Override
    void run(Context context) {
        String user = Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID);
        Log.i("Crash", "user " + user);
    }
}
