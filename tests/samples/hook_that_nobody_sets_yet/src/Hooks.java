package com.example.hook_that_nobody_sets_yet;

final class Hooks {
    static MainActivity.Hook never;

    private Hooks() {}

    static void set(MainActivity.Hook hook) {
        never = hook;
    }
}
