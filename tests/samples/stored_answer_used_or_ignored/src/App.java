package com.example.stored_answer_used_or_ignored;

import android.app.Application;
import android.content.SharedPreferences;
import android.net.wifi.WifiManager;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    private boolean agreed;

    @Override
    public void onCreate() {
        super.onCreate();
        SharedPreferences sp = getSharedPreferences("app", 0);
        agreed = sp.getBoolean("privacy_agreed", false);
        Log.d("App", "agreed=" + agreed);
        ((TelephonyManager) this.getSystemService("phone")).getDeviceId();
        if (!agreed) {
            Log.w("App", "not agreed yet");
        }
        this.getPackageManager().getInstalledPackages(0);
        track(agreed);
        if (!agreed)
            return;
        Settings.Secure.getString(this.getContentResolver(), "android_id");
        Tools.more(this, agreed);
    }

    void track(boolean ok) {
        ((WifiManager) this.getApplicationContext().getSystemService("wifi")).getScanResults();
        if (ok)
            Log.d("a", "b");
    }
}
