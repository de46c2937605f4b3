package com.example.app_shop_view_models;

import android.app.Application;

public class ShopApplication extends Application {
    static PrivacyRepository repository;

    @Override
    public void onCreate() {
        super.onCreate();
        repository = new PrivacyRepository(getSharedPreferences("shop", MODE_PRIVATE));
    }
}
