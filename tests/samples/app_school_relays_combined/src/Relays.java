package com.example.app_school_relays_combined;

import android.content.Context;

final class Relays {
    static final Relay<Long> AGREED = new Relay<>();
    static final Relay<String> NETWORK = new Relay<>();

    private Relays() {
    }

    static void connect(Context context) {
        new Combined<>(AGREED, NETWORK).hear(both -> new CellWatch().begin(context));
        new Merged(AGREED, NETWORK).hear(word -> Tasks.list(context));
    }
}
