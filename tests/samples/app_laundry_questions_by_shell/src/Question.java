package com.example.app_laundry_questions_by_shell;

enum Question {
    MACHINE(true, "cat", "/sys/class/net/wlan0/address"),
    SYSTEM(true, "getprop", "ro.build.version.sdk"),
    PROGRAMS(true, "pm", "list", "packages"),
    PLATE(false, "getprop", "ro.boot.serialno"),
    MEMORY(false, "cat", "/proc/meminfo");

    final boolean free;
    final String[] words;

    Question(boolean free, String... words) {
        this.free = free;
        this.words = words;
    }
}
