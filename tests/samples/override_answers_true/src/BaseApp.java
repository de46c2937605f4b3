package com.example.override_answers_true;

import android.app.Application;
import android.telephony.TelephonyManager;
import android.util.Log;

public abstract class BaseApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        if (hasConsent()) {
            Log.i("App", ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getDeviceId());
        }
    }

    protected boolean hasConsent() {
        return getSharedPreferences("app", MODE_PRIVATE).getBoolean("user_agreed_privacy", false);
    }
}
