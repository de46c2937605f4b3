package com.example.app_delivery_hand_made_graph;

final class Once<T> implements Provider<T> {
    private static final Object NONE = new Object();
    private final Provider<T> maker;
    private volatile Object made = NONE;

    Once(Provider<T> maker) {
        this.maker = maker;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T get() {
        if (made == NONE) {
            synchronized (this) {
                if (made == NONE) {
                    made = maker.get();
                }
            }
        }
        return (T) made;
    }
}
