package com.example.device_api_delegate_checks_answer;

import android.app.Application;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Device.install(this);
        new CrashReporter(this).install();
        Log.i("App", "device " + Device.api().imei());
    }
}
