package org.pixelloft.core;

import android.content.Context;
import android.provider.Settings;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

final class StoreKey {
    private final Context context;

    StoreKey(Context context) {
        this.context = context;
    }

    File folder() {
        String seed = Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID);
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(seed.getBytes(StandardCharsets.UTF_8));
            return new File(context.getCacheDir(), Arrays.toString(digest));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            return context.getCacheDir();
        }
    }
}
