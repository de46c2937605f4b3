package com.example.splash_asks_repository_in_locator;

import java.util.HashMap;
import java.util.Map;

final class Locator {
    private static final Map<Class<?>, Object> SERVICES = new HashMap<>();

    static <T> void put(Class<T> type, T service) {
        SERVICES.put(type, service);
    }

    static <T> T get(Class<T> type) {
        return type.cast(SERVICES.get(type));
    }
}
