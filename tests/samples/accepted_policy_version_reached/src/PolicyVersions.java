package com.example.accepted_policy_version_reached;

import android.content.SharedPreferences;

final class PolicyVersions {
    static final int CURRENT = 7;
    private final SharedPreferences prefs;

    PolicyVersions(SharedPreferences prefs) {
        this.prefs = prefs;
    }

    int accepted() {
        return prefs.getInt("accepted_policy_version", 0);
    }

    boolean upToDate() {
        return accepted() >= CURRENT;
    }
}
