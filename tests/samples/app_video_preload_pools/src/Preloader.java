package com.example.app_video_preload_pools;

import android.util.Log;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;

enum Preloader {
    INSTANCE;

    private final BlockingQueue<Job> queue =
            new PriorityBlockingQueue<>(8, (left, right) -> left.urgency() - right.urgency());
    private Thread worker;

    void prepare() {
        if (worker != null) {
            return;
        }
        worker = new Thread("preload") {
            @Override
            public void run() {
                loop();
            }
        };
        worker.start();
    }

    void feed(Job job) {
        queue.offer(job);
    }

    private void loop() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                queue.take().work();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                Log.w("Preloader", failed);
            }
        }
    }
}
