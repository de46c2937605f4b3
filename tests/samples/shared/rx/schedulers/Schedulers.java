package io.reactivex.schedulers;

import io.reactivex.Scheduler;

public final class Schedulers {
    private static final Scheduler IO = new IoScheduler();

    private Schedulers() {
    }

    public static Scheduler io() {
        return IO;
    }
}
