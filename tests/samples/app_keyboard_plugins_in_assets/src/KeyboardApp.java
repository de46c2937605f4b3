package com.example.app_keyboard_plugins_in_assets;

import android.app.Application;

public class KeyboardApp extends Application {
    static PluginTable plugins;

    @Override
    public void onCreate() {
        super.onCreate();
        plugins = new PluginTable(this);
        plugins.startAll("launch");
        if (getSharedPreferences("keyboard", MODE_PRIVATE).getString("privacy", "no").equals("yes")) {
            plugins.startAll("agreed");
        }
    }
}
