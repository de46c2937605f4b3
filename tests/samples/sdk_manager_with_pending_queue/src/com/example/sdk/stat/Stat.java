package com.example.sdk.stat;

import android.content.Context;
import android.provider.Settings;

public class Stat {
    public static void init(Context c, boolean full) {
        String id = Settings.Secure.getString(c.getContentResolver(), "android_id");
    }
}
