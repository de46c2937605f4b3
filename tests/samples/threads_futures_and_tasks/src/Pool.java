package com.example.threads_futures_and_tasks;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

class Pool {
    private static final ExecutorService E =
            new ThreadPoolExecutor(1, 2, 1L, TimeUnit.SECONDS, new LinkedBlockingQueue<Runnable>());

    static ExecutorService io() {
        return E;
    }
}
