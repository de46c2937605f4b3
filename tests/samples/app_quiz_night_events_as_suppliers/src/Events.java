package com.example.app_quiz_night_events_as_suppliers;

import android.util.Log;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

final class Events {
    private final Deque<Supplier<String>> queue = new ArrayDeque<>();
    private final BooleanSupplier allowed;

    Events(BooleanSupplier allowed) {
        this.allowed = allowed;
    }

    void later(Supplier<String> event) {
        queue.addLast(event);
        flush();
    }

    void now(String event) {
        Log.d("Events", event);
    }

    void flush() {
        while (allowed.getAsBoolean() && !queue.isEmpty()) {
            now(queue.removeFirst().get());
        }
    }
}
