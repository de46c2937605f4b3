package com.example.library_callbacks;

public interface Api {
    void report();
}
