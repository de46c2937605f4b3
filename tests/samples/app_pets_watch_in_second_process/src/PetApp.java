package com.example.app_pets_watch_in_second_process;

import android.app.Application;
import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

public class PetApp extends Application {
    @Override
    protected void attachBaseContext(Context base) {
        super.attachBaseContext(base);
        Consent.load(base);
    }

    @Override
    public void onCreate() {
        super.onCreate();
        String process = Application.getProcessName();
        int colon = process.indexOf(':');
        if (colon < 0) {
            if (Consent.obtained) {
                new Motion(this).listen();
            }
        } else if ("watch".equals(process.substring(colon + 1))) {
            TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
            Log.d("Pets", phone.getNetworkOperatorName());
        }
    }
}
