package com.example.one_init_for_stored_and_fresh_answer;

import android.content.Context;

public class Sp {
    public static boolean agreed(Context c) {
        try {
            return c.getSharedPreferences("user", 0).getLong("agree_privacy_time", 0L) > 0L;
        } catch (Exception e) {
            return false;
        }
    }
}
