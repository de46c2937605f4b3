package com.example.looks_like_identifiers_but_is_none;

import android.app.Application;
import android.content.pm.PackageInfo;
import android.content.pm.PackageManager;
import android.os.Build;
import android.provider.Settings;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Log.d("App", TelephonyUtil.getDeviceId(this));
        Log.d("App", Settings.Global.getString(getContentResolver(), "airplane_mode_on"));
        Log.d("App", Settings.System.getString(getContentResolver(), "screen_brightness"));
        ContactsStore store = new ContactsStore();
        Log.d("App", store.getPrimaryClip() + store.getInstalledPackages(0) + Build.MODEL);
        try {
            PackageInfo own = getPackageManager().getPackageInfo(getPackageName(), 0);
            Log.d("App", own.versionName);
        } catch (PackageManager.NameNotFoundException impossible) {
            Log.d("App", "none");
        }
    }
}
