package java.util.concurrent;

public class ScheduledThreadPoolExecutor extends ThreadPoolExecutor implements ScheduledExecutorService {
    public ScheduledThreadPoolExecutor(int core) {
        this(core, Executors.defaultThreadFactory());
    }

    public ScheduledThreadPoolExecutor(int core, ThreadFactory factory) {
        this(core, factory, new ThreadPoolExecutor.AbortPolicy());
    }

    public ScheduledThreadPoolExecutor(int core, RejectedExecutionHandler refusal) {
        this(core, Executors.defaultThreadFactory(), refusal);
    }

    public ScheduledThreadPoolExecutor(int core, ThreadFactory factory, RejectedExecutionHandler refusal) {
        super(core, Integer.MAX_VALUE, 10, TimeUnit.MILLISECONDS, (BlockingQueue) new DelayQueue<Task<?>>(), factory, refusal);
    }

    /** A task with a time; it goes back to the queue where it has a period. */
    private final class Task<V> extends FutureTask<V> implements RunnableScheduledFuture<V> {
        private long due;
        /** Above zero from start to start, below from end to start. */
        private final long period;

        Task(Callable<V> work, long due, long period) {
            super(work);
            this.due = due;
            this.period = period;
        }

        public boolean isPeriodic() {
            return period != 0;
        }

        public long getDelay(TimeUnit unit) {
            return unit.convert(due - System.currentTimeMillis(), TimeUnit.MILLISECONDS);
        }

        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.MILLISECONDS), other.getDelay(TimeUnit.MILLISECONDS));
        }

        public void run() {
            if (period == 0) {
                super.run();
            } else if (runAndReset() && !isShutdown()) {
                due = period > 0 ? due + period : System.currentTimeMillis() - period;
                plan(this);
            }
        }
    }

    private <V> ScheduledFuture<V> plan(Task<V> task) {
        if (isShutdown()) {
            getRejectedExecutionHandler().rejectedExecution(task, this);
            return task;
        }
        getQueue().add(task);
        ensureWorker();
        return task;
    }

    private <V> ScheduledFuture<V> plan(Callable<V> work, long delay, long period, TimeUnit unit) {
        long due = System.currentTimeMillis() + Math.max(0, unit.toMillis(delay));
        return plan(new Task<V>(work, due, period));
    }

    public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
        return plan(Executors.callable(work), delay, 0, unit);
    }

    public <V> ScheduledFuture<V> schedule(Callable<V> work, long delay, TimeUnit unit) {
        return plan(work, delay, 0, unit);
    }

    public ScheduledFuture<?> scheduleAtFixedRate(Runnable work, long delay, long period, TimeUnit unit) {
        return plan(Executors.callable(work), delay, Math.max(1, unit.toMillis(period)), unit);
    }

    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable work, long delay, long period, TimeUnit unit) {
        return plan(Executors.callable(work), delay, Math.min(-1, -unit.toMillis(period)), unit);
    }

    public void execute(Runnable work) {
        schedule(work, 0, TimeUnit.MILLISECONDS);
    }

    public Future<?> submit(Runnable work) {
        return schedule(work, 0, TimeUnit.MILLISECONDS);
    }

    public <T> Future<T> submit(Runnable work, T result) {
        return schedule(Executors.callable(work, result), 0, TimeUnit.MILLISECONDS);
    }

    public <T> Future<T> submit(Callable<T> work) {
        return schedule(work, 0, TimeUnit.MILLISECONDS);
    }

    public void setRemoveOnCancelPolicy(boolean value) {}

    public void setExecuteExistingDelayedTasksAfterShutdownPolicy(boolean value) {}

    public void setContinueExistingPeriodicTasksAfterShutdownPolicy(boolean value) {}
}
