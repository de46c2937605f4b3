package com.example.property_no_identifier;

import android.app.Application;
import android.util.Log;
import java.io.BufferedReader;
import java.io.InputStreamReader;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        try {
            Process process = Runtime.getRuntime().exec("getprop ro.miui.ui.version.name");
            BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream()));
            Class<?> properties = Class.forName("android.os.SystemProperties");
            Log.i("App", lines.readLine() + properties.getMethod("get", String.class).invoke(null, "ro.build.display.id"));
        } catch (Exception refused) {
            Log.w("App", refused);
        }
    }
}
