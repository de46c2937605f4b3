package com.example.static_holders_and_class_initialisers;

import android.provider.Settings;

class Consts {
    static final String ID;
    static {
        ID = Settings.Secure.getString(App.ctx.getContentResolver(), "android_id");
    }
}
