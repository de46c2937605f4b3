package com.example.preference_listener_told_at_launch;

import android.app.Activity;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.telephony.TelephonyManager;

public class MainActivity extends Activity {
    private final SharedPreferences.OnSharedPreferenceChangeListener listener =
            new SharedPreferences.OnSharedPreferenceChangeListener() {
                @Override
                public void onSharedPreferenceChanged(SharedPreferences kept, String key) {
                    ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getSubscriberId();
                }
            };

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        SharedPreferences kept = getSharedPreferences("app", MODE_PRIVATE);
        kept.registerOnSharedPreferenceChangeListener(listener);
        kept.edit().putInt("starts", kept.getInt("starts", 0) + 1).apply();
    }

}
