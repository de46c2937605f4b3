package com.example.app_delivery_hand_made_graph;

interface Provider<T> {
    T get();
}
