package com.example.consent_hub_tells_listeners;

import android.app.Application;
import android.content.Context;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        ConsentHub.addListener(new ConsentHub.Listener() {
            @Override
            public void onConsentGranted() {
                TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
                Log.i("App", phone.getDeviceId());
            }
        });
        LaunchHub.addListener(new LaunchHub.Listener() {
            @Override
            public void onLaunched(Context context) {
                Log.i("App", Settings.Secure.getString(context.getContentResolver(), "android_id"));
            }
        });
    }
}
