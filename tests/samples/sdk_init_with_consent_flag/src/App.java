package com.example.sdk_init_with_consent_flag;

import android.app.Application;
import com.example.sdk.ads.AdsSdk;
import com.example.sdk.location.LocationSdk;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        boolean agreed = getSharedPreferences("app", MODE_PRIVATE).getBoolean("privacy_agreed", false);
        AdsSdk.init(this, agreed);
        LocationSdk.init(this, true);
    }
}
