package com.example.app_courier_outbox_in_database;

enum Kind {
    HELLO(false),
    PLAN(true),
    CALLS(false);

    final boolean needsTerms;

    Kind(boolean needsTerms) {
        this.needsTerms = needsTerms;
    }
}
