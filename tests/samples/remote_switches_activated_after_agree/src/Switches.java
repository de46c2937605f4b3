package com.example.remote_switches_activated_after_agree;

import android.content.Context;
import android.content.SharedPreferences;
import java.util.HashMap;
import java.util.Map;
import org.json.JSONObject;

final class Switches {
    private static final Map<String, Boolean> DEFAULTS = new HashMap<>();

    static {
        DEFAULTS.put("collect_apps", false);
        DEFAULTS.put("collect_serial", false);
    }

    private final SharedPreferences stored;

    Switches(Context context) {
        stored = context.getSharedPreferences("remote_switches", Context.MODE_PRIVATE);
    }

    boolean on(String name) {
        Boolean fallback = DEFAULTS.get(name);
        return stored.getBoolean(name, fallback != null && fallback);
    }

    void activate(JSONObject fetched) {
        SharedPreferences.Editor editor = stored.edit();
        for (String name : DEFAULTS.keySet()) {
            editor.putBoolean(name, fetched.optBoolean(name, false));
        }
        editor.apply();
    }
}
