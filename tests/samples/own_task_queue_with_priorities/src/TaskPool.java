package com.example.own_task_queue_with_priorities;

import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

final class TaskPool extends ThreadPoolExecutor {
    static final TaskPool SHARED = new TaskPool();

    private TaskPool() {
        super(1, 2, 30, TimeUnit.SECONDS, new PriorityBlockingQueue<Runnable>());
    }

    void hand(Task task) {
        execute(task);
    }
}
