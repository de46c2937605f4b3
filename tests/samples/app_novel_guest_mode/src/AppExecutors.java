package com.example.app_novel_guest_mode;

import java.util.concurrent.Executor;

final class AppExecutors {
    private static volatile Executor background;

    private AppExecutors() {
    }

    static Executor background() {
        if (background == null) {
            synchronized (AppExecutors.class) {
                if (background == null) {
                    background = task -> new Thread(task, "background").start();
                }
            }
        }
        return background;
    }
}
