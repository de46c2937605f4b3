package com.example.app_museum_scope_functions;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

final class Scope<T> {
    private final T value;

    private Scope(T value) {
        this.value = value;
    }

    static <T> Scope<T> of(T value) {
        return new Scope<>(value);
    }

    Scope<T> takeIf(Predicate<? super T> holds) {
        return value != null && holds.test(value) ? this : of(null);
    }

    <R> Scope<R> letIt(Function<? super T, ? extends R> block) {
        return value == null ? of(null) : of(block.apply(value));
    }

    Scope<T> also(Consumer<? super T> block) {
        block.accept(value);
        return this;
    }

    T orElse(T other) {
        return value == null ? other : value;
    }
}
