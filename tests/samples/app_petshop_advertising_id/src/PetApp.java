package com.example.app_petshop_advertising_id;

import android.app.Application;

public class PetApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        kit().warmUp();
    }

    AdKit kit() {
        boolean agreed = getSharedPreferences("pets", MODE_PRIVATE).getBoolean("privacy_agreed", false);
        return new AdKit(this, new AdSettings.Builder().personal(agreed).build());
    }
}
