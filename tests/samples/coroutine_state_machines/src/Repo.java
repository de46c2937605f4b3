package com.example.coroutine_state_machines;

import android.content.Context;
import kotlin.coroutines.Continuation;

final class Repo {
    static final Repo INSTANCE = new Repo();

    final Object agreed(Context c, Continuation<?> k) {
        return Boolean.valueOf(c.getSharedPreferences("ds", 0).getBoolean("privacy_accepted", false));
    }
}
