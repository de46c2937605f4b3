package com.example.state_holder_collected_at_launch;

import java.util.ArrayList;
import java.util.List;

final class StateHolder<T> {
    interface Collector<T> {
        void emit(T value);
    }

    private final List<Collector<T>> collectors = new ArrayList<>();
    private T value;

    StateHolder(T value) {
        this.value = value;
    }

    void collect(Collector<T> collector) {
        collectors.add(collector);
        collector.emit(value);
    }

    void set(T next) {
        value = next;
        for (Collector<T> collector : collectors) {
            collector.emit(next);
        }
    }
}
