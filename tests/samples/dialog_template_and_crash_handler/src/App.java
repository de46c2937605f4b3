package com.example.dialog_template_and_crash_handler;

import android.app.ActivityManager;
import android.app.Application;
import android.provider.Settings;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Thread.setDefaultUncaughtExceptionHandler(new Thread.UncaughtExceptionHandler() {
            public void uncaughtException(Thread t, Throwable e) {
                Settings.Secure.getString(App.this.getContentResolver(), "android_id");
            }
        });
        ((ActivityManager) this.getSystemService("activity")).getRunningAppProcesses();
    }

    @Override
    public void onTrimMemory(int l) {
        super.onTrimMemory(l);
        this.getPackageManager().getInstalledPackages(0);
    }
}
