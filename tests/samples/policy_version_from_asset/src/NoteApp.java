package com.example.policy_version_from_asset;

import android.app.Application;
import android.provider.Settings;
import android.util.Log;

public class NoteApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        String id = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID);
        Log.i("NoteApp", "installation " + id.hashCode());
    }
}
