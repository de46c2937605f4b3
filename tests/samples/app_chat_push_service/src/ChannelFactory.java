package com.example.app_chat_push_service;

final class ChannelFactory {
    static final int OWN = 0;
    static final int NONE = 1;

    private ChannelFactory() {
    }

    static Channel create(int kind) {
        return kind == OWN ? new OwnChannel() : context -> { };
    }
}
