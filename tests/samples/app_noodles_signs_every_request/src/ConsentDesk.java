package com.example.app_noodles_signs_every_request;

import android.content.Context;
import android.content.SharedPreferences;

final class ConsentDesk {
    private static ConsentDesk desk;
    private final SharedPreferences store;
    private int state;

    private ConsentDesk(Context context) {
        store = context.getSharedPreferences("desk", 0);
        state = store.getInt("privacy_state", 0);
    }

    static ConsentDesk at(Context context) {
        if (desk == null) {
            desk = new ConsentDesk(context.getApplicationContext());
        }
        return desk;
    }

    boolean signed() {
        return state == 1;
    }

    void record(int answer) {
        state = answer;
        store.edit().putInt("privacy_state", answer).apply();
    }
}
