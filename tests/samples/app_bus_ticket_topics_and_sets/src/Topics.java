package com.example.app_bus_ticket_topics_and_sets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class Topics {
    static final String OPEN = "app.open";
    static final String YES = "privacy.yes";
    static final String NO = "privacy.no";
    static final String PAY = "tap.pay";
    static final String DUMP = "debug.dump";
    private final Map<String, List<Runnable>> listeners = new HashMap<>();

    void on(String topic, Runnable listener) {
        List<Runnable> list = listeners.get(topic);
        if (list == null) {
            list = new ArrayList<>();
            listeners.put(topic, list);
        }
        list.add(listener);
    }

    void post(String topic) {
        List<Runnable> list = listeners.get(topic);
        if (list == null) {
            return;
        }
        for (Runnable listener : list) {
            listener.run();
        }
    }
}
