package java.util.concurrent;

public class FutureTask<V> implements RunnableFuture<V> {
    private Callable<V> work;
    private V result;
    private Throwable failure;
    private boolean done;
    private boolean cancelled;

    public FutureTask(Callable<V> work) {
        this.work = java.util.Objects.requireNonNull(work);
    }

    public FutureTask(Runnable work, V result) {
        this(Executors.callable(work, result));
    }

    public boolean isCancelled() {
        return cancelled;
    }

    public boolean isDone() {
        return done;
    }

    protected void done() {}

    private boolean end(V value, Throwable error, boolean cancel) {
        synchronized (this) {
            if (done) {
                return false;
            }
            result = value;
            failure = error;
            cancelled = cancel;
            done = true;
            notifyAll();
        }
        done();
        return true;
    }

    protected void set(V value) {
        end(value, null, false);
    }

    protected void setException(Throwable error) {
        end(null, error, false);
    }

    public boolean cancel(boolean interrupt) {
        return end(null, null, true);
    }

    public void run() {
        if (done) {
            return;
        }
        try {
            set(work.call());
        } catch (Throwable error) {
            setException(error);
        }
    }

    protected boolean runAndReset() {
        if (done) {
            return false;
        }
        try {
            work.call();
            return !done;
        } catch (Throwable error) {
            setException(error);
            return false;
        }
    }

    public V get() throws InterruptedException, ExecutionException {
        synchronized (this) {
            while (!done) {
                wait();
            }
        }
        return told();
    }

    public V get(long count, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        synchronized (this) {
            long end = System.currentTimeMillis() + unit.toMillis(count);
            while (!done) {
                long left = end - System.currentTimeMillis();
                if (left <= 0) {
                    throw new TimeoutException();
                }
                wait(left);
            }
        }
        return told();
    }

    private V told() throws ExecutionException {
        if (cancelled) {
            throw new CancellationException();
        }
        if (failure != null) {
            throw new ExecutionException(failure);
        }
        return result;
    }
}
