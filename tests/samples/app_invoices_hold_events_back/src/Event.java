package com.example.app_invoices_hold_events_back;

import java.util.function.Supplier;

final class Event {
    final String name;
    private final Supplier<String> text;

    private Event(String name, Supplier<String> text) {
        this.name = name;
        this.text = text;
    }

    static Event later(String name, Supplier<String> text) {
        return new Event(name, text);
    }

    static Event of(String name, String text) {
        return new Event(name, () -> text);
    }

    String line() {
        return name + '=' + text.get();
    }
}
