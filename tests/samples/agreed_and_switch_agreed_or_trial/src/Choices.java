package com.example.agreed_and_switch_agreed_or_trial;

import android.content.SharedPreferences;

class Choices {
    final boolean agreed;
    final boolean reporting;
    final boolean trial;

    Choices(SharedPreferences prefs) {
        agreed = prefs.getBoolean("agreed_privacy_policy", false);
        reporting = prefs.getBoolean("reporting", true);
        trial = prefs.getBoolean("trial", true);
    }
}
