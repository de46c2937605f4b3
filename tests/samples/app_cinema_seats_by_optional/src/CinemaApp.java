package com.example.app_cinema_seats_by_optional;

import android.app.Application;

public class CinemaApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        new Booth(this).open();
    }
}
