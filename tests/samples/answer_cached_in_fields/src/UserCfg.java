package com.example.answer_cached_in_fields;

import android.content.Context;

class UserCfg {
    final boolean agreed;
    State state = State.NONE;

    enum State { NONE, AGREED }

    UserCfg(Context c) {
        agreed = c.getSharedPreferences("p", 0).getBoolean("agree_privacy", false);
        if (agreed)
            state = State.AGREED;
    }
}
