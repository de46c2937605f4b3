package com.example.reflection_constant_strings;

import android.content.Context;
import android.provider.Settings;
import android.util.Log;

public class Tracker {
    public static void start(Context context) {
        Log.i("Tracker", Settings.Secure.getString(context.getContentResolver(), "android_id"));
    }
}
