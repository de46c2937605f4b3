package com.example.server_says_no_consent_needed;

import android.app.Application;
import android.telephony.TelephonyManager;
import android.util.Log;
import org.json.JSONObject;

public class App extends Application implements RemoteSwitches.Ready {
    @Override
    public void onCreate() {
        super.onCreate();
        RemoteSwitches.fetch(this);
    }

    @Override
    public void onReady(JSONObject switches) {
        boolean asks = switches.optBoolean("ask_privacy", false);
        boolean agreed = getSharedPreferences("u", MODE_PRIVATE).getBoolean("agree_privacy", false);
        if (!asks || agreed) {
            TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
            Log.i("App", phone.getImei());
        }
    }
}
