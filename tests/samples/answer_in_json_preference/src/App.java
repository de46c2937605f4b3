package com.example.answer_in_json_preference;

import android.app.Application;
import android.telephony.TelephonyManager;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        try {
            if (new org.json.JSONObject(getSharedPreferences("c", 0).getString("cfg", "{}"))
                            .optBoolean("privacyAgreed", false))
                ((TelephonyManager) this.getSystemService("phone")).getSubscriberId();
        } catch (org.json.JSONException e) {}
    }
}
