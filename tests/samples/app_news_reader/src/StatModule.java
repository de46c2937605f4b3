package com.example.app_news_reader;

import android.content.Context;
import android.util.Log;

final class StatModule implements IModule {
    @Override
    public boolean needsPrivacy() {
        return true;
    }

    @Override
    public void onStart(Context context) {
        Log.i("Stat", DeviceUtils.imei(context));
    }
}
