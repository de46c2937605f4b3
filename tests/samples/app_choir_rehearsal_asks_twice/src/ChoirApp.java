package com.example.app_choir_rehearsal_asks_twice;

import android.app.Application;

public class ChoirApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        House house = House.of(this);
        house.invite(new SongGuest(this));
        house.invite(new DateGuest(this));
    }
}
