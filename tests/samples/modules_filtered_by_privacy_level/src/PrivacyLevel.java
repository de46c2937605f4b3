package com.example.modules_filtered_by_privacy_level;

import android.content.Context;

final class PrivacyLevel {
    private PrivacyLevel() {
    }

    static int current(Context context) {
        return context.getSharedPreferences("privacy", Context.MODE_PRIVATE).getInt("privacy_level", 0);
    }
}
