package com.example.app_bus_card_plugin_stages;

import android.app.Application;

public class CardApplication extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        PluginTable.run(this, getSharedPreferences("card", MODE_PRIVATE).getInt("privacy_level", Stages.COLD));
    }
}
