package com.example.settings_key_from_final_field;

import android.app.Application;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        new Reader(this, Keys.K[1]).read();
    }
}
