package com.example.app_comic_static_blocks;

import android.app.Application;
import android.content.Context;
import android.util.Log;

public class ComicApp extends Application {
    static Context context;

    @Override
    protected void attachBaseContext(Context base) {
        super.attachBaseContext(base);
        context = base;
    }

    @Override
    public void onCreate() {
        super.onCreate();
        Log.d("Comic", Cover.title() + Extra.NAME);
        if (Agreed.at(this) > 0) {
            Reader.open();
        }
    }
}
