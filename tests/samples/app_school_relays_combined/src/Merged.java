package com.example.app_school_relays_combined;

final class Merged extends Relay<Object> {
    Merged(Relay<?>... sources) {
        for (Relay<?> source : sources) {
            source.hear(this::say);
        }
    }
}
