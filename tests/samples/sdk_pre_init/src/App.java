package com.example.sdk_pre_init;

import android.app.Application;
import com.example.sdk.push.PushSdk;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        PushSdk.preInit(this, "key");
        if (getSharedPreferences("app", MODE_PRIVATE).getBoolean("privacy_agreed", false)) {
            PushSdk.init(this);
        }
    }
}
