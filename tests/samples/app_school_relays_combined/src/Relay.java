package com.example.app_school_relays_combined;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

class Relay<T> {
    private final List<Consumer<T>> hearers = new ArrayList<>();

    void hear(Consumer<T> hearer) {
        hearers.add(hearer);
    }

    void say(T word) {
        for (Consumer<T> hearer : hearers) {
            hearer.accept(word);
        }
    }
}
