package com.example.app_chat_push_service;

import android.content.Context;
import android.os.Handler;
import android.os.Looper;
import android.os.Message;

final class CoreHandler extends Handler {
    private final Context context;

    CoreHandler(Looper looper, Context context) {
        super(looper);
        this.context = context;
    }

    @Override
    public void handleMessage(Message message) {
        switch (message.what) {
            case CoreService.LOGIN:
                new Session(context).open();
                break;
            case CoreService.PUSH:
                ChannelFactory.create(ChannelFactory.OWN).start(context);
                break;
            default:
                super.handleMessage(message);
        }
    }
}
