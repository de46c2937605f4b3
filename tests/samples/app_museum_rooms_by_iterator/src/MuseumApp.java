package com.example.app_museum_rooms_by_iterator;

import android.app.Application;
import android.util.Log;

public class MuseumApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Thread.setDefaultUncaughtExceptionHandler(new Accident(this));
        for (String room : new Rooms(this, 3)) {
            Log.d("Museum", room);
        }
        Guide.when(this, getSharedPreferences("museum", MODE_PRIVATE).getString("privacy.choice", ""));
    }
}
