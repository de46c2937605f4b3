package com.example.kit_begun_here_and_there.kit;

import android.content.Context;
import android.media.MediaDrm;
import android.util.Log;
import java.util.Base64;
import java.util.UUID;

public final class Probe {
    private static final UUID SYSTEM = new UUID(-0x121074568629b532L, -0x5c37d8232ae2de13L);
    private static boolean begun;

    private Probe() {
    }

    public static synchronized void begin(Context context) {
        if (begun) {
            return;
        }
        begun = true;
        try {
            MediaDrm drm = new MediaDrm(SYSTEM);
            byte[] id = drm.getPropertyByteArray(MediaDrm.PROPERTY_DEVICE_UNIQUE_ID);
            Log.d("Probe", context.getPackageName() + Base64.getEncoder().encodeToString(id));
            drm.release();
        } catch (android.media.UnsupportedSchemeException none) {
            Log.w("Probe", none);
        }
    }
}
