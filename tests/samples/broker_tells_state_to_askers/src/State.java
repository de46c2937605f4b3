package com.example.broker_tells_state_to_askers;

enum State {
    UNKNOWN,
    DENIED,
    ALLOWED
}
