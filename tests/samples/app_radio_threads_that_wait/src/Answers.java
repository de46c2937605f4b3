package com.example.app_radio_threads_that_wait;

import android.content.Context;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

final class Answers {
    static final CountDownLatch ANSWERED = new CountDownLatch(1);
    private static final String POLICY = "privacy_policy";
    private static final Map<String, Boolean> MAP = new ConcurrentHashMap<>();

    private Answers() {
    }

    static void load(Context context) {
        Map<String, ?> stored = context.getSharedPreferences("radio", Context.MODE_PRIVATE).getAll();
        for (Map.Entry<String, ?> entry : stored.entrySet()) {
            if (entry.getValue() instanceof Boolean) {
                MAP.put(entry.getKey(), (Boolean) entry.getValue());
            }
        }
    }

    static boolean isYes() {
        return Boolean.TRUE.equals(MAP.get(POLICY));
    }

    static void keep(Context context, boolean yes) {
        MAP.put(POLICY, yes);
        context.getSharedPreferences("radio", Context.MODE_PRIVATE).edit().putBoolean(POLICY, yes).apply();
        ANSWERED.countDown();
    }
}
