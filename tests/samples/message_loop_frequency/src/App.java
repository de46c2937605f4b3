package com.example.message_loop_frequency;

import android.app.Application;
import android.os.Looper;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        new PositionHandler(this, Looper.getMainLooper()).sendEmptyMessage(PositionHandler.READ);
    }
}
