package com.example.kotlin_preference_delegate;

import android.content.Context;

final class Boot {
    private final Context ctx;

    Boot(Context c) {
        ctx = c;
    }

    void invoke() {
        AppConfig it = AppConfig.INSTANCE;
        boolean z = it.getPrivacyAgreed();
        if (!z)
            return;
        DeviceKt.androidId(ctx);
    }
}
