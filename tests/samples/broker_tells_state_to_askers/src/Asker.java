package com.example.broker_tells_state_to_askers;

interface Asker {
    void onState(State state);
}
