package com.example.serial_by_reflection;

import android.app.Application;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Log.i("App", property("ro.serialno") + property("ro.build.version.emui"));
    }

    private static String property(String name) {
        try {
            Class<?> properties = Class.forName("android.os.SystemProperties");
            return (String) properties.getMethod("get", String.class).invoke(null, name);
        } catch (Exception hidden) {
            return "";
        }
    }
}
