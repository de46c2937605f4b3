package com.example.build_model_only;

import android.app.Application;
import android.os.Build;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Log.i("App", Build.MODEL + Build.BRAND + Build.VERSION.SDK_INT + Build.VERSION.RELEASE);
    }
}
