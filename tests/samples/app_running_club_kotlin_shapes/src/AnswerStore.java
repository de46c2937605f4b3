package com.example.app_running_club_kotlin_shapes;

import android.content.Context;
import android.content.SharedPreferences;

public final class AnswerStore {
    private final SharedPreferences prefs;

    public AnswerStore(Context context) {
        prefs = context.getSharedPreferences("run_club", 0);
    }

    public final Answer load() {
        int version = prefs.getInt("consent_version", 0);
        return version > 0 ? new Answer.Given(version) : Answer.Unknown.INSTANCE;
    }

    public final void save(Answer.Given given) {
        SharedPreferences.Editor editor = prefs.edit();
        editor.putInt("consent_version", given.getVersion());
        editor.apply();
    }
}
