package com.example.app_podcast_fragments_in_order;

import android.content.Context;
import android.content.SharedPreferences;

final class Settings {
    private final SharedPreferences sp;

    Settings(Context context) {
        sp = context.getSharedPreferences("podcast.settings", Context.MODE_PRIVATE);
    }

    boolean isPrivacyAccepted() {
        return sp.getBoolean("privacy_accepted", false);
    }

    void setPrivacyAccepted(boolean value) {
        sp.edit().putBoolean("privacy_accepted", value).apply();
    }

    boolean isNightMode() {
        return sp.getBoolean("night_mode", false);
    }
}
