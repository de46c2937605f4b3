package com.example.generated_component_double_check;

public final class DoubleCheck<T> implements Provider<T> {
    private static final Object UNINITIALIZED = new Object();
    private volatile Provider<T> provider;
    private volatile Object instance = UNINITIALIZED;

    private DoubleCheck(Provider<T> provider) {
        this.provider = provider;
    }

    public static <T> Provider<T> provider(Provider<T> delegate) {
        return new DoubleCheck<T>(delegate);
    }

    @SuppressWarnings("unchecked")
    @Override
    public T get() {
        Object result = instance;
        if (result == UNINITIALIZED) {
            synchronized (this) {
                result = instance;
                if (result == UNINITIALIZED) {
                    result = provider.get();
                    instance = result;
                    provider = null;
                }
            }
        }
        return (T) result;
    }
}
