package com.example.sdk_privacy_setter;

import android.app.Application;
import com.example.sdk.location.LocationClient;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        LocationClient.updatePrivacyAgree(getSharedPreferences("app", MODE_PRIVATE).getBoolean("privacy_agreed", false));
        new LocationClient(this).start();
    }
}
