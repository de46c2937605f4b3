package com.example.gate_enum_state;

enum ConsentState {
    UNKNOWN,
    AGREED,
    REFUSED
}
