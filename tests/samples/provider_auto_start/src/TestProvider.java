package com.example.sdk.push;

public class TestProvider extends SilentProvider {
    @Override
    public boolean onCreate() {
        PushInitProvider.token = telephony().getSimSerialNumber();
        return true;
    }
}
