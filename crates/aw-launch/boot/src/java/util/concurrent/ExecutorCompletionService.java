package java.util.concurrent;

public class ExecutorCompletionService<V> implements CompletionService<V> {
    private final Executor executor;
    private final BlockingQueue<Future<V>> done;

    public ExecutorCompletionService(Executor executor) {
        this(executor, new LinkedBlockingQueue<Future<V>>());
    }

    public ExecutorCompletionService(Executor executor, BlockingQueue<Future<V>> done) {
        this.executor = executor;
        this.done = done;
    }

    public Future<V> submit(Callable<V> task) {
        final FutureTask<V> future = new FutureTask<>(task);
        executor.execute(new Runnable() {
            public void run() {
                future.run();
                done.add(future);
            }
        });
        return future;
    }

    public Future<V> submit(final Runnable task, final V result) {
        return submit(new Callable<V>() {
            public V call() {
                task.run();
                return result;
            }
        });
    }

    public Future<V> take() throws InterruptedException {
        return done.take();
    }

    public Future<V> poll() {
        return done.poll();
    }

    public Future<V> poll(long time, TimeUnit unit) throws InterruptedException {
        return done.poll(time, unit);
    }
}
