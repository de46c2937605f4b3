package com.brightlog.sdk;

import android.provider.Settings;
import java.util.UUID;

final class Session {
    private final String id;

    private Session(String id) {
        this.id = id;
    }

    static Session open(Options options) {
        String seed = Settings.Secure.getString(options.context.getContentResolver(), Settings.Secure.ANDROID_ID);
        return new Session(UUID.nameUUIDFromBytes((options.key + seed).getBytes()).toString());
    }

    String id() {
        return id;
    }
}
