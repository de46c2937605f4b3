package com.example.fake_telephony_class;

import android.app.Application;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Log.i("App", new TelephonyManager().getDeviceId() + new Account().getSubscriberId() + Account.getLine1Number());
    }
}
