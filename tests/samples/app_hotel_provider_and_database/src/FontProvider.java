package com.example.app_hotel_provider_and_database;

import android.util.Log;

public class FontProvider extends QuietProvider {
    @Override
    public boolean onCreate() {
        Log.d("Font", "f" + getContext().getPackageManager().getInstalledApplications(0).size());
        return true;
    }
}
