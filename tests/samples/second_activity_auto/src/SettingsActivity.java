package com.example.second_activity_auto;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public class SettingsActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Log.i("Settings", getSystemService(TelephonyManager.class).getSubscriberId());
    }
}
