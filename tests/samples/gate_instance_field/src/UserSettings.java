package com.example.gate_instance_field;

import android.content.SharedPreferences;

class UserSettings {
    private final boolean agreed;

    UserSettings(SharedPreferences stored) {
        agreed = stored.getBoolean("privacy_policy_accepted", false);
    }

    boolean hasAgreed() {
        return agreed;
    }
}
