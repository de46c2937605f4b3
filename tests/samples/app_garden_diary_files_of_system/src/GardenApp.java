package com.example.app_garden_diary_files_of_system;

import android.app.Application;
import android.util.Log;

public class GardenApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Log.d("Garden", Soil.line("wlan0") + " " + Soil.line("lo") + Weather.now());
        if (Gate.open(this)) {
            Album.look(this);
        }
    }
}
