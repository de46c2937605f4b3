package com.example.sdk.ads;

import android.content.Context;
import android.provider.Settings;

public class AdSdk {
    public static void init(Context c, AdConfig k) {
        if (k.canUseAndroidId())
            Settings.Secure.getString(c.getContentResolver(), "android_id");
    }

    public static class AdConfig {
        protected boolean canUseAndroidId() {
            return true;
        }
    }
}
