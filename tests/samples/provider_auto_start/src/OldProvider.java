package com.example.sdk.push;

public class OldProvider extends SilentProvider {
    @Override
    public boolean onCreate() {
        PushInitProvider.token = telephony().getSubscriberId();
        return true;
    }
}
