package com.example.app_crossword_pool_before_work;

import android.app.Application;
import android.os.Build;
import android.util.Log;

public class CrosswordApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Pool pool = new Pool(this);
        pool.execute(new Grid(this));
        if (Purposes.of(this).has("statistics")) {
            pool.execute(() -> Log.d("Crossword", "board " + Build.getSerial()));
        }
    }
}
