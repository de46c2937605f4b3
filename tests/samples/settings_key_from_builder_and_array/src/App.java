package com.example.settings_key_from_builder_and_array;

import android.app.Application;
import android.provider.Settings;

public class App extends Application {
    private static final String[] K = {"bluetooth_name2", "android_id"};

    @Override
    public void onCreate() {
        super.onCreate();
        StringBuilder b = new StringBuilder();
        b.append("android").append('_');
        b.append("id");
        Settings.Secure.getString(getContentResolver(), b.toString());
    }
}
