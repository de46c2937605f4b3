package com.example.splash_asks_repository_in_locator;

import android.app.Application;

public class ShopApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Locator.put(ConsentRepository.class, new PrefsConsentRepository(this));
    }
}
