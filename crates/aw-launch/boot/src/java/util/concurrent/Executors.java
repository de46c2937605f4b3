package java.util.concurrent;

import java.util.concurrent.atomic.AtomicInteger;

public class Executors {
    private static final AtomicInteger POOLS = new AtomicInteger();

    private Executors() {}

    public static ExecutorService newFixedThreadPool(int count) {
        return newFixedThreadPool(count, defaultThreadFactory());
    }

    public static ExecutorService newFixedThreadPool(int count, ThreadFactory factory) {
        return new ThreadPoolExecutor(
                count, count, 0, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<Runnable>(), factory);
    }

    public static ExecutorService newWorkStealingPool() {
        return newFixedThreadPool(4);
    }

    public static ExecutorService newWorkStealingPool(int count) {
        return newFixedThreadPool(count);
    }

    public static ExecutorService newSingleThreadExecutor() {
        return newFixedThreadPool(1);
    }

    public static ExecutorService newSingleThreadExecutor(ThreadFactory factory) {
        return newFixedThreadPool(1, factory);
    }

    public static ExecutorService newCachedThreadPool() {
        return newCachedThreadPool(defaultThreadFactory());
    }

    public static ExecutorService newCachedThreadPool(ThreadFactory factory) {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, 60, TimeUnit.SECONDS, new SynchronousQueue<Runnable>(), factory);
    }

    public static ScheduledExecutorService newSingleThreadScheduledExecutor() {
        return new ScheduledThreadPoolExecutor(1);
    }

    public static ScheduledExecutorService newSingleThreadScheduledExecutor(ThreadFactory factory) {
        return new ScheduledThreadPoolExecutor(1, factory);
    }

    public static ScheduledExecutorService newScheduledThreadPool(int count) {
        return new ScheduledThreadPoolExecutor(count);
    }

    public static ScheduledExecutorService newScheduledThreadPool(int count, ThreadFactory factory) {
        return new ScheduledThreadPoolExecutor(count, factory);
    }

    public static ExecutorService unconfigurableExecutorService(ExecutorService pool) {
        return pool;
    }

    public static ScheduledExecutorService unconfigurableScheduledExecutorService(ScheduledExecutorService pool) {
        return pool;
    }

    public static ThreadFactory defaultThreadFactory() {
        int pool = POOLS.incrementAndGet();
        AtomicInteger threads = new AtomicInteger();
        return work -> new Thread(work, "pool-" + pool + "-thread-" + threads.incrementAndGet());
    }

    public static Callable<Object> callable(Runnable work) {
        return callable(work, null);
    }

    public static <T> Callable<T> callable(Runnable work, T result) {
        java.util.Objects.requireNonNull(work);
        return () -> {
            work.run();
            return result;
        };
    }
}
