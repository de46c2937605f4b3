package com.example.fake_framework_package;

import android.app.Application;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Log.i("App", android.telephony.compat.TelephonyManager.of(this).getDeviceId());
        Log.i("App", android.provider.compat.Settings.getString(this, "android_id"));
    }
}
