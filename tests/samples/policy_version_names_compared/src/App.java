package com.example.policy_version_names_compared;

import android.app.Application;
import android.content.SharedPreferences;
import android.os.Build;
import android.provider.CallLog;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        SharedPreferences stored = getSharedPreferences("app", MODE_PRIVATE);
        if (Versions.compare(stored.getString("agreed_privacy_policy", ""), "2.10") >= 0) {
            Log.d("App", String.valueOf(getContentResolver().query(CallLog.Calls.CONTENT_URI, null, null, null, null)));
        }
        if (Versions.compare(stored.getString("last_app_version", ""), "5.0") < 0) {
            stored.edit().putString("last_app_version", "5.0").apply();
            Log.d("App", "upgraded " + Build.getSerial());
        }
    }
}
