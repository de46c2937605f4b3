package com.example.app_ledger_jobs_and_json_settings;

import android.content.Context;
import android.util.Log;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.json.JSONException;
import org.json.JSONObject;

final class JsonSettings {
    private final File file;
    private final JSONObject values;

    private JsonSettings(File file, JSONObject values) {
        this.file = file;
        this.values = values;
    }

    static JsonSettings load(Context context) {
        File file = new File(context.getFilesDir(), "settings.json");
        try {
            byte[] bytes = Files.readAllBytes(file.toPath());
            return new JsonSettings(file, new JSONObject(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException | JSONException e) {
            return new JsonSettings(file, new JSONObject());
        }
    }

    boolean privacyAgreed() {
        return values.optBoolean("privacyAgreed", false);
    }

    void agree() {
        try {
            values.put("privacyAgreed", true);
            Files.write(file.toPath(), values.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException | JSONException e) {
            Log.w("Settings", e);
        }
    }
}
