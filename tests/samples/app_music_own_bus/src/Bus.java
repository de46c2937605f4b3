package com.example.app_music_own_bus;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

final class Bus {
    interface Subscriber<E> {
        void on(E event);
    }

    private static final Map<Class<?>, List<Subscriber<?>>> SUBSCRIBERS = new ConcurrentHashMap<>();

    private Bus() {
    }

    static <E> void subscribe(Class<E> type, Subscriber<E> subscriber) {
        SUBSCRIBERS.computeIfAbsent(type, key -> new CopyOnWriteArrayList<>()).add(subscriber);
    }

    @SuppressWarnings("unchecked")
    static <E> void post(E event) {
        List<Subscriber<?>> found = SUBSCRIBERS.get(event.getClass());
        if (found == null) {
            return;
        }
        for (Subscriber<?> subscriber : found) {
            ((Subscriber<E>) subscriber).on(event);
        }
    }
}
