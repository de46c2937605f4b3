package com.example.app_invoices_hold_events_back;

import android.util.Log;
import java.util.ArrayDeque;
import java.util.Queue;

final class Outlet {
    private final Queue<Event> waiting = new ArrayDeque<>();
    private boolean open;

    void put(Event event) {
        waiting.offer(event);
        if (open) {
            flush();
        }
    }

    void open() {
        open = true;
        flush();
    }

    private void flush() {
        for (Event next = waiting.poll(); next != null; next = waiting.poll()) {
            Log.i("Invoices", next.line());
        }
    }
}
