package com.example.app_metro_container_of_annotations;

import android.content.Context;
import android.provider.Settings;
import android.util.Log;

public final class Guide {
    public Guide(Context context) {
        Log.d("Guide", Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID));
    }
}
