package com.example.app_news_reader;

import android.content.Context;

interface IModule {
    boolean needsPrivacy();

    void onStart(Context context);
}
