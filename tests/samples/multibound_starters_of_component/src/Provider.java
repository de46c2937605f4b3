package com.example.multibound_starters_of_component;

public interface Provider<T> {
    T get();
}
