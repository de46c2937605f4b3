package com.example.gate_activity_field;

import android.app.Activity;
import android.os.Bundle;
import android.os.Handler;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;

public class MainActivity extends Activity implements Runnable {
    private boolean agreed;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        agreed = getSharedPreferences("app", MODE_PRIVATE).getBoolean("privacy_agreed", false);
        new Handler().postDelayed(this, 1000);
    }

    @Override
    protected void onResume() {
        super.onResume();
        if (agreed) {
            Log.i("Main", getSystemService(TelephonyManager.class).getDeviceId());
        }
    }

    @Override
    public void run() {
        if (!agreed) {
            return;
        }
        Log.i("Main", Settings.Secure.getString(getContentResolver(), "android_id"));
    }
}
