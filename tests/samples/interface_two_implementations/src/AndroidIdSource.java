package com.example.interface_two_implementations;

import android.content.Context;
import android.provider.Settings;

class AndroidIdSource implements IdSource {
    @Override
    public String read(Context context) {
        return Settings.Secure.getString(context.getContentResolver(), "android_id");
    }
}
