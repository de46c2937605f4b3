package com.example.serial_field_and_method;

import android.app.Application;
import android.os.Build;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        String serial = Build.VERSION.SDK_INT >= 26 ? Build.getSerial() : Build.SERIAL;
        Log.i("App", Build.MODEL + serial);
    }
}
