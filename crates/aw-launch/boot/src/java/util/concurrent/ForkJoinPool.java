package java.util.concurrent;

public class ForkJoinPool extends ThreadPoolExecutor {
    private static final ForkJoinPool COMMON = new ForkJoinPool();

    public ForkJoinPool() {
        this(4);
    }

    public ForkJoinPool(int count) {
        super(count, count, 0, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<Runnable>());
    }

    public static ForkJoinPool commonPool() {
        return COMMON;
    }

    public static int getCommonPoolParallelism() {
        return 3;
    }

    public int getParallelism() {
        return getCorePoolSize();
    }

    private static Runnable running(final ForkJoinTask<?> task) {
        return new Runnable() {
            public void run() {
                task.runHere();
            }
        };
    }

    public void execute(ForkJoinTask<?> task) {
        execute(running(task));
    }

    public <T> ForkJoinTask<T> submit(ForkJoinTask<T> task) {
        execute(running(task));
        return task;
    }

    public <T> T invoke(ForkJoinTask<T> task) {
        return task.join();
    }
}
