package com.example.app_noodles_signs_every_request;

import android.content.Context;
import android.media.MediaDrm;
import android.provider.Settings;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.UUID;

final class Signer {
    private static final UUID SCHEME = new UUID(0xEDEF8BA979D64ACEL, 0xA3C827DCD51D21EDL);
    private final Context context;
    private String mark;

    Signer(Context context) {
        this.context = context;
    }

    String sign(String body) {
        if (mark == null) {
            mark = make();
        }
        return mark + '.' + Integer.toHexString(body.hashCode());
    }

    private String make() {
        String id = Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID);
        try {
            MediaDrm drm = new MediaDrm(SCHEME);
            byte[] unique = drm.getPropertyByteArray(MediaDrm.PROPERTY_DEVICE_UNIQUE_ID);
            drm.release();
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(unique);
            return new BigInteger(1, digest.digest(String.valueOf(id).getBytes("UTF-8"))).toString(36);
        } catch (Exception without) {
            return id;
        }
    }
}
