package com.example.reflection_by_built_names.hid;

import android.content.Context;
import android.provider.Settings;

public class Secret {
    public static void go(Context c) {
        Settings.Secure.getString(c.getContentResolver(), "android_id");
    }
}
