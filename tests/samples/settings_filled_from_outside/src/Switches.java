package com.example.settings_filled_from_outside;

final class Switches {
    static boolean sim;

    private Switches() {}

    static void off() {
        sim = false;
    }
}
