package com.example.app_cinema_factories_by_channel;

interface Factory {
    Seats seats();

    static Factory of(String channel) {
        return "store_a".equals(channel) ? new Careful() : new Eager();
    }
}
