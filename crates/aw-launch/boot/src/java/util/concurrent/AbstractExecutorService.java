package java.util.concurrent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

public abstract class AbstractExecutorService implements ExecutorService {
    public AbstractExecutorService() {}

    protected <T> RunnableFuture<T> newTaskFor(Callable<T> work) {
        return new FutureTask<T>(work);
    }

    protected <T> RunnableFuture<T> newTaskFor(Runnable work, T result) {
        return new FutureTask<T>(work, result);
    }

    public Future<?> submit(Runnable work) {
        return submit(work, null);
    }

    public <T> Future<T> submit(Runnable work, T result) {
        RunnableFuture<T> task = newTaskFor(work, result);
        execute(task);
        return task;
    }

    public <T> Future<T> submit(Callable<T> work) {
        RunnableFuture<T> task = newTaskFor(work);
        execute(task);
        return task;
    }

    public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> all) throws InterruptedException {
        List<Future<T>> tasks = new ArrayList<>();
        for (Callable<T> work : all) {
            tasks.add(submit(work));
        }
        for (Future<T> task : tasks) {
            try {
                task.get();
            } catch (ExecutionException | CancellationException ended) {
                continue;
            }
        }
        return tasks;
    }

    public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> all, long count, TimeUnit unit)
            throws InterruptedException {
        return invokeAll(all);
    }

    public <T> T invokeAny(Collection<? extends Callable<T>> all) throws InterruptedException, ExecutionException {
        ExecutionException last = new ExecutionException("no task");
        for (Callable<T> work : all) {
            try {
                return submit(work).get();
            } catch (ExecutionException error) {
                last = error;
            }
        }
        throw last;
    }

    public <T> T invokeAny(Collection<? extends Callable<T>> all, long count, TimeUnit unit)
            throws InterruptedException, ExecutionException {
        return invokeAny(all);
    }
}
