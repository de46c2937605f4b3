package com.example.interface_two_implementations;

import android.app.Application;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        IdSource source = new AndroidIdSource();
        Log.i("App", source.read(this));
    }
}
