package com.example.remote_switches_activated_after_agree;

import android.app.Application;
import android.os.Build;
import android.util.Log;

public class App extends Application {
    Switches switches;

    @Override
    public void onCreate() {
        super.onCreate();
        switches = new Switches(this);
        collect();
    }

    void collect() {
        boolean agreed = getSharedPreferences("terms", MODE_PRIVATE).getBoolean("privacy_agreed", false);
        if (agreed && switches.on("collect_apps")) {
            Log.i("App", "apps " + getPackageManager().getInstalledPackages(0).size());
        }
        if (agreed && switches.on("collect_serial")) {
            Log.i("App", Build.getSerial());
        }
    }
}
