package com.example.stored_callbacks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class Registry {
    private static final Map<String, List<Runnable>> LISTENERS = new HashMap<>();

    private Registry() {
    }

    static void on(String event, Runnable listener) {
        List<Runnable> known = LISTENERS.get(event);
        if (known == null) {
            known = new ArrayList<>();
            LISTENERS.put(event, known);
        }
        known.add(listener);
    }

    static void fire(String event) {
        List<Runnable> known = LISTENERS.get(event);
        if (known != null) {
            for (Runnable listener : known) {
                listener.run();
            }
        }
    }
}
