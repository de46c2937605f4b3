package com.example.app_flat_share_service_locator;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

final class Locator {
    private static final Map<Class<?>, Supplier<?>> MAKERS = new HashMap<>();
    private static final Map<Class<?>, Object> MADE = new HashMap<>();

    private Locator() {
    }

    static <T> void register(Class<T> type, Supplier<? extends T> maker) {
        MAKERS.put(type, maker);
    }

    static <T> T get(Class<T> type) {
        Object made = MADE.get(type);
        if (made == null) {
            made = MAKERS.get(type).get();
            MADE.put(type, made);
        }
        return type.cast(made);
    }
}
