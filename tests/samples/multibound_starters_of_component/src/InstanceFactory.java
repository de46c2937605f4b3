package com.example.multibound_starters_of_component;

public final class InstanceFactory<T> implements Provider<T>, Lazy<T> {
    private final T instance;

    private InstanceFactory(T instance) {
        this.instance = instance;
    }

    public static <T> InstanceFactory<T> create(T instance) {
        return new InstanceFactory<T>(instance);
    }

    @Override
    public T get() {
        return instance;
    }
}
