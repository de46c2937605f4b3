package com.example.application_field_keeps_the_answer;

import android.app.Application;

public class AlbumApp extends Application {
    private static AlbumApp instance;
    private boolean protocolAccepted;

    public static AlbumApp get() {
        return instance;
    }

    @Override
    public void onCreate() {
        super.onCreate();
        instance = this;
        protocolAccepted = getSharedPreferences("album", MODE_PRIVATE).getBoolean("protocol_accepted", false);
    }

    public boolean isProtocolAccepted() {
        return protocolAccepted;
    }

    public void acceptProtocol() {
        protocolAccepted = true;
        getSharedPreferences("album", MODE_PRIVATE).edit().putBoolean("protocol_accepted", true).apply();
    }
}
