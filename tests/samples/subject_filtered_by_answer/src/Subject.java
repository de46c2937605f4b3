package com.example.subject_filtered_by_answer;

import java.util.ArrayList;
import java.util.List;

final class Subject<T> {
    interface Test<T> {
        boolean passes(T value);
    }

    interface Consumer<T> {
        void accept(T value);
    }

    private final T first;
    private final Test<T> test;
    private final List<Consumer<T>> consumers = new ArrayList<>();

    Subject(T first) {
        this(first, null);
    }

    private Subject(T first, Test<T> test) {
        this.first = first;
        this.test = test;
    }

    Subject<T> filter(Test<T> only) {
        return new Subject<T>(first, only);
    }

    void subscribe(Consumer<T> consumer) {
        consumers.add(consumer);
        if (test == null || test.passes(first)) {
            consumer.accept(first);
        }
    }
}
