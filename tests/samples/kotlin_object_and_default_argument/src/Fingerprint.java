package com.example.kotlin_object_and_default_argument;

import android.content.Context;
import android.provider.Settings;

public final class Fingerprint {
    public static final Fingerprint INSTANCE = new Fingerprint();

    private Fingerprint() {
    }

    public static String of$default(Fingerprint self, Context context, boolean deep, int mask, Object unused) {
        if ((mask & 2) != 0) {
            deep = false;
        }
        return self.of(context, deep);
    }

    public final String of(Context context, boolean deep) {
        String id = Settings.Secure.getString(context.getContentResolver(), "android_id");
        return deep ? id + FingerprintKt.imei(context) : id + FingerprintKt.getSerial();
    }
}
