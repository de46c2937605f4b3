package com.example.top_level_functions_take_blocks;

interface Block {
    void invoke() throws Exception;
}
