package com.example.initializer_list;

import android.content.Context;
import android.provider.Settings;
import android.util.Log;

class IdTask implements StartTask {
    @Override
    public void run(Context context) {
        Log.i("Id", Settings.Secure.getString(context.getContentResolver(), "android_id"));
    }
}
