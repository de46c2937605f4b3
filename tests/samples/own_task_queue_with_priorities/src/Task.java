package com.example.own_task_queue_with_priorities;

import android.util.Log;

abstract class Task implements Runnable, Comparable<Task> {
    private final int priority;

    Task(int priority) {
        this.priority = priority;
    }

    abstract void execute() throws Exception;

    @Override
    public final void run() {
        try {
            execute();
        } catch (Exception failed) {
            Log.w("Task", failed);
        }
    }

    @Override
    public int compareTo(Task other) {
        return Integer.compare(other.priority, priority);
    }
}
