package com.example.app_chat_push_service;

import android.content.Context;

interface Channel {
    void start(Context context);
}
