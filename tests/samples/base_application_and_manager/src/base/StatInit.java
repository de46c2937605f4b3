package com.example.base_application_and_manager.base;

import android.content.Context;
import android.provider.Settings;

class StatInit {
    void go(Context c) {
        Settings.Secure.getString(c.getContentResolver(), "android_id");
    }
}
