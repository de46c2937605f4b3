package com.example.app_gym_observed_property;

import java.util.Objects;
import java.util.function.BiConsumer;

final class Property<T> {
    private final BiConsumer<T, T> observer;
    private T value;

    Property(T first, BiConsumer<T, T> observer) {
        value = first;
        this.observer = observer;
    }

    T get() {
        return value;
    }

    void set(T next) {
        T before = value;
        value = next;
        if (!Objects.equals(before, next)) {
            observer.accept(before, next);
        }
    }
}
