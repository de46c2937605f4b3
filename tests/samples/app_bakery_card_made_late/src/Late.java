package com.example.app_bakery_card_made_late;

import java.util.function.Supplier;

final class Late<T> {
    private Supplier<? extends T> maker;
    private T value;

    Late(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    synchronized T get() {
        if (maker != null) {
            value = maker.get();
            maker = null;
        }
        return value;
    }
}
