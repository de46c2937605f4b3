package com.example.reflection_built_strings;

final class Names {
    static String base() {
        return "com.example.reflection_built_strings";
    }

    static String part() {
        return "telephony";
    }
}
