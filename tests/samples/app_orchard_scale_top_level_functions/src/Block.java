package com.example.app_orchard_scale_top_level_functions;

public interface Block {
    void invoke();
}
