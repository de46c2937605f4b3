package com.example.remote_settings_over_asset_defaults;

import android.content.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.json.JSONException;
import org.json.JSONObject;

final class RemoteSettings {
    private final JSONObject defaults;
    private final JSONObject fetched;

    RemoteSettings(Context context) {
        defaults = parse(asset(context));
        fetched = parse(context.getSharedPreferences("remote", Context.MODE_PRIVATE).getString("body", "{}"));
    }

    private static JSONObject parse(String text) {
        try {
            return new JSONObject(text);
        } catch (JSONException broken) {
            return new JSONObject();
        }
    }

    private static String asset(Context context) {
        try (InputStream in = context.getAssets().open("remote_defaults.json")) {
            byte[] bytes = new byte[in.available()];
            int length = in.read(bytes);
            return new String(bytes, 0, length, StandardCharsets.UTF_8);
        } catch (IOException missing) {
            return "{}";
        }
    }

    boolean on(String name) {
        return fetched.optBoolean(name, defaults.optBoolean(name));
    }

    int number(String name) {
        return fetched.optInt(name, defaults.optInt(name));
    }
}
