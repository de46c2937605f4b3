package com.example.app_museum_scope_functions;

import java.util.function.Supplier;

final class Lazy<T> {
    private static final Object NONE = new Object();
    private Supplier<? extends T> maker;
    private Object value = NONE;

    Lazy(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    @SuppressWarnings("unchecked")
    synchronized T get() {
        if (value == NONE) {
            value = maker.get();
            maker = null;
        }
        return (T) value;
    }
}
