package java.util.concurrent;

import java.util.Collection;

public abstract class ForkJoinTask<V> implements Future<V>, java.io.Serializable {
    private static final int NEW = 0;
    private static final int RUNNING = 1;
    private static final int DONE = 2;
    private int state = NEW;
    private boolean cancelled;
    private Throwable error;

    public abstract V getRawResult();

    protected abstract void setRawResult(V value);

    protected abstract boolean exec();

    private synchronized boolean begin() {
        if (state != NEW) {
            return false;
        }
        state = RUNNING;
        return true;
    }

    private synchronized void end(Throwable thrown) {
        error = thrown;
        state = DONE;
        notifyAll();
    }

    /** Run it here, unless somebody does or did. */
    final void runHere() {
        if (!begin()) {
            return;
        }
        Throwable thrown = null;
        try {
            exec();
        } catch (Throwable caught) {
            thrown = caught;
        }
        end(thrown);
    }

    private synchronized void await() {
        while (state != DONE) {
            try {
                wait();
            } catch (InterruptedException interrupted) {
                continue;
            }
        }
    }

    public final ForkJoinTask<V> fork() {
        ForkJoinPool.commonPool().execute(this);
        return this;
    }

    public final V join() {
        runHere();
        await();
        if (cancelled) {
            throw new CancellationException();
        }
        if (error instanceof RuntimeException) {
            throw (RuntimeException) error;
        }
        if (error instanceof Error) {
            throw (Error) error;
        }
        return getRawResult();
    }

    public final V invoke() {
        return join();
    }

    public final V get() throws InterruptedException, ExecutionException {
        runHere();
        await();
        if (error != null) {
            throw new ExecutionException(error);
        }
        return getRawResult();
    }

    public final V get(long time, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        return get();
    }

    public static void invokeAll(ForkJoinTask<?> first, ForkJoinTask<?> second) {
        second.fork();
        first.join();
        second.join();
    }

    public static void invokeAll(ForkJoinTask<?>... tasks) {
        for (ForkJoinTask<?> task : tasks) {
            task.join();
        }
    }

    public static <T extends ForkJoinTask<?>> Collection<T> invokeAll(Collection<T> tasks) {
        for (T task : tasks) {
            task.join();
        }
        return tasks;
    }

    public synchronized boolean cancel(boolean interrupts) {
        if (begin()) {
            cancelled = true;
            end(new CancellationException());
        }
        return cancelled;
    }

    public final boolean isDone() {
        return state == DONE;
    }

    public final boolean isCancelled() {
        return cancelled;
    }

    public final boolean isCompletedAbnormally() {
        return error != null;
    }

    public final boolean isCompletedNormally() {
        return state == DONE && error == null;
    }

    public final Throwable getException() {
        return error;
    }
}
