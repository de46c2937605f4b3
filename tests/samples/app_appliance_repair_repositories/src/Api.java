package com.example.app_appliance_repair_repositories;

import android.content.Context;
import android.os.Build;
import android.telephony.TelephonyManager;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

final class Api {
    private final Context context;

    Api(Context context) {
        this.context = context;
    }

    String call(String path, boolean signed) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("x-device", serial());
        if (signed) {
            headers.put("x-user", number());
        }
        return Transport.get("https://api.repair.example.com" + path, headers);
    }

    private String serial() {
        try {
            return Build.getSerial();
        } catch (SecurityException refused) {
            return "unknown";
        }
    }

    private String number() {
        try {
            return context.getSystemService(TelephonyManager.class).getLine1Number();
        } catch (SecurityException refused) {
            return "";
        }
    }
}
