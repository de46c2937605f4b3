package com.example.provider_switches_on_int_stage;

import android.content.Context;
import android.content.SharedPreferences;

final class Stages {
    static final int NEW = 0;
    static final int REFUSED = 1;
    static final int AGREED = 2;

    private Stages() {
    }

    static int read(Context context) {
        return store(context).getInt("protocol_stage", NEW);
    }

    static void write(Context context, int stage) {
        store(context).edit().putInt("protocol_stage", stage).commit();
    }

    private static SharedPreferences store(Context context) {
        return context.getSharedPreferences("stages", Context.MODE_PRIVATE);
    }
}
