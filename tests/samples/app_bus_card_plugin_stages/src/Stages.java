package com.example.app_bus_card_plugin_stages;

final class Stages {
    static final int COLD = 0;
    static final int AGREED = 1;

    private Stages() {
    }
}
