package com.example.application_attach_base_context;

import android.app.Application;
import android.content.Context;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    private static String id;

    @Override
    protected void attachBaseContext(Context base) {
        super.attachBaseContext(base);
        id = Settings.Secure.getString(base.getContentResolver(), "android_id");
    }

    @Override
    public void onTerminate() {
        TelephonyManager telephony = getSystemService(TelephonyManager.class);
        Log.i(id, telephony.getDeviceId());
        super.onTerminate();
    }
}
