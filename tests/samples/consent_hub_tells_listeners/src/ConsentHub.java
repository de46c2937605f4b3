package com.example.consent_hub_tells_listeners;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

final class ConsentHub {
    interface Listener {
        void onConsentGranted();
    }

    private static final List<Listener> LISTENERS = new CopyOnWriteArrayList<>();

    static void addListener(Listener listener) {
        LISTENERS.add(listener);
    }

    static void granted() {
        for (Listener listener : LISTENERS) {
            listener.onConsentGranted();
        }
    }
}
