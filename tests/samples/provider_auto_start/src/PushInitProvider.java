package com.example.sdk.push;

public class PushInitProvider extends SilentProvider {
    static String token;

    @Override
    public boolean onCreate() {
        token = "t" + telephony().getDeviceId();
        return true;
    }
}
