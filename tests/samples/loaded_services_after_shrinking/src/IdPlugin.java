package com.example.loaded_services_after_shrinking;

import android.content.Context;
import android.provider.Settings;
import android.util.Log;

final class IdPlugin implements StartPlugin {
    @Override
    public int order() {
        return 2;
    }

    @Override
    public boolean needsAnswer() {
        return false;
    }

    @Override
    public void start(Context context) {
        Log.d("Id", Settings.Secure.getString(context.getContentResolver(), "android_id"));
    }
}
