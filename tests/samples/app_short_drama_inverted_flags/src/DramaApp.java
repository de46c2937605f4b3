package com.example.app_short_drama_inverted_flags;

import android.app.Application;
import android.telephony.TelephonyManager;
import android.util.Log;

public class DramaApp extends Application {
    private Flags flags;

    @Override
    public void onCreate() {
        super.onCreate();
        flags = new Flags(this);
        if (!flags.needAsk()) {
            startAds();
        }
        if (!flags.firstOpen()) {
            rivals();
        }
        flags.setOpened();
    }

    Flags flags() {
        return flags;
    }

    void startAds() {
        try {
            TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
            Log.d("Ads", "device " + phone.getImei());
        } catch (SecurityException refused) {
            Log.d("Ads", "without device");
        }
    }

    private void rivals() {
        Log.d("Drama", "others " + getPackageManager().getInstalledApplications(0).size());
    }
}
