package com.example.kotlin_preference_delegate;

import android.content.Context;
import android.provider.Settings;

final class DeviceKt {
    static final String androidId(Context self) {
        return Settings.Secure.getString(self.getContentResolver(), "android_id");
    }
}
