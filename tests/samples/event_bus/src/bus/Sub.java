package com.example.event_bus.bus;

public interface Sub {
    void onEvent(Object e);
}
