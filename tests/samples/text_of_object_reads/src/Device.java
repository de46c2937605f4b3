package com.example.text_of_object_reads;

import android.content.Context;
import android.provider.Settings;

final class Device {
    private final Context context;

    Device(Context context) {
        this.context = context;
    }

    @Override
    public String toString() {
        return Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID);
    }
}
