package com.example.heartbeat_on_handler_thread;

final class Config {
    static final int HEARTBEAT_SECONDS = 15;

    private Config() {
    }

    static long heartbeatMillis() {
        return HEARTBEAT_SECONDS * 1000L;
    }
}
