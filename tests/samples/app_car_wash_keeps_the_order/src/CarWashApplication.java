package com.example.app_car_wash_keeps_the_order;

import android.app.Application;
import android.content.pm.PackageInfo;
import android.content.pm.PackageManager;
import android.os.Build;
import android.provider.Settings;
import android.util.Log;
import java.util.Locale;

public class CarWashApplication extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        describe();
        if (Privacy.get(this).isGranted()) {
            Kits.start(this);
        }
    }

    private void describe() {
        try {
            PackageInfo own = getPackageManager().getPackageInfo(getPackageName(), 0);
            Log.d("CarWash", own.versionName + " on " + Build.MODEL + " in " + Locale.getDefault());
        } catch (PackageManager.NameNotFoundException never) {
            throw new AssertionError(never);
        }
        Log.d("CarWash", "clock " + Settings.System.getString(getContentResolver(), Settings.System.TIME_12_24));
    }
}
