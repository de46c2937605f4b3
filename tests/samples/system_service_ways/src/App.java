package com.example.system_service_ways;

import android.accounts.AccountManager;
import android.app.Application;
import android.content.ClipboardManager;
import android.content.Context;
import android.net.wifi.WifiManager;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Log.i("App", ((TelephonyManager) getSystemService("phone")).getImei());
        Log.i("App", getSystemService(WifiManager.class).getConnectionInfo().getMacAddress());
        ClipboardManager clipboard = (ClipboardManager) service(Context.CLIPBOARD_SERVICE);
        Log.i("App", String.valueOf(clipboard.getPrimaryClip()));
        Log.i("App", "accounts " + AccountManager.get(this).getAccountsByType("com.example").length);
    }

    private Object service(String name) {
        return getApplicationContext().getSystemService(name);
    }
}
