package com.example.singletons;

import android.content.Context;
import android.provider.Settings;

final class IdObject {
    static final IdObject INSTANCE = new IdObject();
    private String id;

    private IdObject() {
    }

    void load(Context context) {
        id = Settings.Secure.getString(context.getContentResolver(), "android_id");
    }
}
