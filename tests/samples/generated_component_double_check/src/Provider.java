package com.example.generated_component_double_check;

public interface Provider<T> {
    T get();
}
