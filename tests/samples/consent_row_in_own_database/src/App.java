package com.example.consent_row_in_own_database;

import android.accounts.AccountManager;
import android.app.Application;
import android.provider.Settings;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Log.d("App", Settings.Secure.getString(getContentResolver(), "android_id"));
        ConsentDao consents = new ConsentDatabase(this).consentDao();
        if (consents.hasAgreed("privacy_policy")) {
            Log.d("App", "accounts " + AccountManager.get(this).getAccountsByType("com.example").length);
        }
    }
}
