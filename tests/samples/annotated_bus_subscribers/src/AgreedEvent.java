package com.example.annotated_bus_subscribers;

public final class AgreedEvent {
}
