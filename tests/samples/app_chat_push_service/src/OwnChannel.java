package com.example.app_chat_push_service;

import android.content.Context;
import com.example.sdk.push.PushClient;

final class OwnChannel implements Channel {
    @Override
    public void start(Context context) {
        PushClient.start(context);
    }
}
