package io.reactivex.schedulers;

import io.reactivex.Scheduler;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

final class IoScheduler extends Scheduler {
    private final ExecutorService pool = Executors.newCachedThreadPool();

    @Override
    public void scheduleDirect(Runnable task) {
        pool.submit(task);
    }
}
