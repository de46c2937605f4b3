package com.example.sdk_calls_back;

import android.app.Application;
import android.provider.Settings;
import android.util.Log;
import com.example.sdk.ads.AdsLoader;

public class App extends Application implements AdsLoader.Listener {
    @Override
    public void onCreate() {
        super.onCreate();
        new AdsLoader().listener(this).load("slot-1");
    }

    @Override
    public void onLoaded(String slot) {
        Log.i(slot, Settings.Secure.getString(getContentResolver(), "android_id"));
    }
}
