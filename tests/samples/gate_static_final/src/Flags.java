package com.example.gate_static_final;

final class Flags {
    static final boolean AGREED = App.context.getSharedPreferences("app", 0).getBoolean("privacy_agreed", false);

    private Flags() {
    }
}
