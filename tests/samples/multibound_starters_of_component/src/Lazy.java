package com.example.multibound_starters_of_component;

public interface Lazy<T> {
    T get();
}
