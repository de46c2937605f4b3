package com.example.sdk_application_base_class;

import android.util.Log;
import com.example.sdk.ads.AdsApplication;

public class App extends AdsApplication {
    @Override
    public void onCreate() {
        super.onCreate();
        Log.i("App", "ready");
    }
}
