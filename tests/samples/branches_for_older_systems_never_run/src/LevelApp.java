package com.example.branches_for_older_systems_never_run;

import android.accounts.AccountManager;
import android.app.Application;
import android.net.wifi.WifiManager;
import android.os.Build;
import android.provider.ContactsContract;
import android.telephony.TelephonyManager;
import android.util.Log;

public class LevelApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.M) {
            Log.d("Level", getSystemService(TelephonyManager.class).getDeviceId());
        }
        if (23 > Build.VERSION.SDK_INT) {
            Log.d("Level", "all " + getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null));
        }
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.O) {
            WifiManager wifi = getApplicationContext().getSystemService(WifiManager.class);
            Log.d("Level", "at " + wifi.getConnectionInfo().getIpAddress());
        }
        if (Build.VERSION.SDK_INT > 32) {
            Log.d("Level", "of " + AccountManager.get(this).getAccounts().length);
        }
    }
}
