package com.example.device_files_by_seldom_readers;

import android.app.Application;
import android.util.Log;
import java.io.File;
import java.nio.file.Paths;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Log.d("App", "net " + DeviceFiles.firstLine("/sys/class/net/" + "wlan0" + "/address"));
        Log.d("App", "own " + DeviceFiles.lines(Paths.get("/proc", "self", "cmdline")));
        Log.d("App", "memory " + DeviceFiles.lines(Paths.get("/proc/meminfo")));
        Log.d("App", "battery " + DeviceFiles.word(new File("/sys/class/power_supply/battery", "capacity")));
        if ("1".equals(getSharedPreferences("legal", MODE_PRIVATE).getString("policy_ok", "0"))) {
            Log.d("App", "unit " + DeviceFiles.word(new File("/sys/class/android_usb/android0", "iSerial")));
        }
    }
}
