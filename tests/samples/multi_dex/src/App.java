package com.example.multi_dex;

import android.util.Log;

public class App extends BaseApp {
    @Override
    public void onCreate() {
        super.onCreate();
        Log.i("App", new Reader(this).imei());
    }
}
