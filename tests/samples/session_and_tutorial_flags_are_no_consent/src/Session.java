package com.example.session_and_tutorial_flags_are_no_consent;

import android.content.Context;
import android.content.SharedPreferences;
import android.text.TextUtils;

class Session {
    private final SharedPreferences prefs;

    Session(Context context) {
        prefs = context.getSharedPreferences("session", Context.MODE_PRIVATE);
    }

    boolean signedIn() {
        return !TextUtils.isEmpty(prefs.getString("token", ""));
    }

    boolean tutorialSeen() {
        return prefs.getBoolean("tutorial_seen", false);
    }

    boolean dark() {
        return prefs.getInt("theme", 0) == 2;
    }
}
