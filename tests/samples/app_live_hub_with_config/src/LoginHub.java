package com.example.app_live_hub_with_config;

import java.util.LinkedHashSet;
import java.util.Set;

final class LoginHub {
    interface Listener {
        void onLogin(String channel);
    }

    private static final class Holder {
        static final LoginHub HUB = new LoginHub();
    }

    private final Set<Listener> listeners = new LinkedHashSet<>();

    static LoginHub get() {
        return Holder.HUB;
    }

    void add(Listener listener) {
        listeners.add(listener);
    }

    void login(String channel) {
        for (Listener listener : listeners) {
            listener.onLogin(channel);
        }
    }
}
