package com.example.policy_version_from_asset;

import android.content.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.json.JSONException;
import org.json.JSONObject;

final class Policy {
    private final Context context;

    Policy(Context context) {
        this.context = context;
    }

    int currentVersion() {
        try (InputStream in = context.getAssets().open("policy.json")) {
            byte[] bytes = new byte[in.available()];
            int length = in.read(bytes);
            return new JSONObject(new String(bytes, 0, length, StandardCharsets.UTF_8)).getInt("version");
        } catch (IOException | JSONException broken) {
            return Integer.MAX_VALUE;
        }
    }

    boolean isCurrentAccepted() {
        int accepted = context.getSharedPreferences("policy", Context.MODE_PRIVATE).getInt("accepted_policy_version", 0);
        return accepted >= currentVersion();
    }

    void accept() {
        context.getSharedPreferences("policy", Context.MODE_PRIVATE)
                .edit().putInt("accepted_policy_version", currentVersion()).apply();
    }
}
