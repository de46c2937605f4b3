package com.example.answer_in_java_system_properties;

import android.media.MediaDrm;
import android.media.UnsupportedSchemeException;
import android.util.Base64;
import android.util.Log;
import java.util.UUID;

final class Statistics {
    private static final UUID SCHEME = new UUID(0xEDEF8BA979D64ACEL, 0xA3C827DCD51D21EDL);

    void begin() {
        if (!Boolean.parseBoolean(System.getProperty("stats.on", "true"))) {
            return;
        }
        try {
            MediaDrm drm = new MediaDrm(SCHEME);
            Log.d("Stats", Base64.encodeToString(drm.getPropertyByteArray("deviceUniqueId"), Base64.NO_WRAP));
        } catch (UnsupportedSchemeException none) {
            Log.d("Stats", "none");
        }
    }
}
