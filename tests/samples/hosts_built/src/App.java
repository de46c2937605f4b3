package com.example.hosts_built;

import android.app.Application;
import android.net.Uri;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Uri track = new Uri.Builder().scheme("https").authority("track.example.com").appendPath("v1").build();
        String log = String.format("https://%s/log", "log.example.com");
        String crash = new StringBuilder("https://").append("crash").append(".example.com").append("/up").toString();
        Log.i("App", track + log + crash);
    }
}
