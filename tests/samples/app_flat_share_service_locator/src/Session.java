package com.example.app_flat_share_service_locator;

import android.content.Context;
import android.content.SharedPreferences;

final class Session {
    private final SharedPreferences sp;

    Session(Context context) {
        sp = context.getSharedPreferences("session", Context.MODE_PRIVATE);
    }

    boolean signedIn() {
        return sp.getString("token", null) != null;
    }

    boolean policyShown() {
        return sp.getBoolean("privacy_shown", false);
    }

    void setPolicyShown() {
        sp.edit().putBoolean("privacy_shown", true).apply();
    }
}
