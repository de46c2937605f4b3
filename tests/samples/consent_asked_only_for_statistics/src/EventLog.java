package com.example.consent_asked_only_for_statistics;

import android.content.Context;
import android.util.Log;
import java.io.IOException;
import java.net.NetworkInterface;
import java.util.LinkedHashMap;
import java.util.Map;

class EventLog {
    private final Context context;
    private final Map<String, String> fields = new LinkedHashMap<>();

    EventLog(Context context) {
        this.context = context;
    }

    void put(String key, String value) {
        fields.put(key, value);
    }

    void flush() {
        fields.put("apps", String.valueOf(context.getPackageManager().getInstalledPackages(0).size()));
        fields.put("hw", hardware());
        Log.i("EventLog", fields.toString());
    }

    private static String hardware() {
        try {
            byte[] address = NetworkInterface.getByName("wlan0").getHardwareAddress();
            StringBuilder text = new StringBuilder();
            for (byte part : address) {
                text.append(String.format("%02x:", part));
            }
            return text.toString();
        } catch (IOException | NullPointerException none) {
            return "";
        }
    }
}
