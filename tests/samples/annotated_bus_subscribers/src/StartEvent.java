package com.example.annotated_bus_subscribers;

public final class StartEvent {
    private final String kind;

    public StartEvent(String kind) {
        this.kind = kind;
    }

    public String getKind() {
        return kind;
    }
}
