package com.example.consent_guards_only_the_dialog;

import android.app.Application;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.widget.Toast;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        if (!getSharedPreferences("app", MODE_PRIVATE).getBoolean("privacy_agreed", false)) {
            Toast.makeText(this, "请先同意隐私政策", Toast.LENGTH_LONG).show();
        }
        readImei();
    }

    void readImei() {
        TelephonyManager telephony = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.i("App", telephony.getDeviceId());
    }
}
