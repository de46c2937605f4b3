package com.example.app_choir_rehearsal_asks_twice;

interface Guest {
    void come();
}
