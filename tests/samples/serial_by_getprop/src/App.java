package com.example.serial_by_getprop;

import android.app.Application;
import android.util.Log;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        try {
            Process process = Runtime.getRuntime().exec("getprop ro.serialno");
            BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream()));
            Log.i("App", lines.readLine());
        } catch (IOException refused) {
            Log.w("App", refused);
        }
    }
}
