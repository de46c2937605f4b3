package com.example.platform_library_answers;

import android.accounts.AccountManager;
import android.app.Application;
import android.os.Build;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        TelephonyManager telephony = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        if (Library.expressions()) {
            Log.i("App", telephony.getDeviceId());
        }
        if (Library.dates()) {
            Log.i("App", telephony.getSubscriberId());
        }
        if (Library.numbers()) {
            Log.i("App", telephony.getSimSerialNumber());
        }
        if (Library.ciphers()) {
            Log.i("App", Build.SERIAL);
        }
        if (Library.addresses()) {
            Log.i("App", Settings.Secure.getString(getContentResolver(), "android_id"));
        }
        if (Library.formats()) {
            Log.i("App", telephony.getLine1Number());
        }
        if (new Notes(this).keepsRows()) {
            Log.i("App", "accounts " + AccountManager.get(this).getAccounts().length);
        }
    }
}
