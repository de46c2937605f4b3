package com.example.consent_hub_tells_listeners;

import android.content.Context;
import java.util.ArrayDeque;

final class LaunchHub {
    interface Listener {
        void onLaunched(Context context);
    }

    private static final ArrayDeque<Listener> WAITING = new ArrayDeque<>();

    static void addListener(Listener listener) {
        WAITING.add(listener);
    }

    static void launched(Context context) {
        while (!WAITING.isEmpty()) {
            WAITING.poll().onLaunched(context);
        }
    }
}
