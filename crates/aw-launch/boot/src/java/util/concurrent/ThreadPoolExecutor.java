package java.util.concurrent;

import java.util.ArrayList;
import java.util.List;

public class ThreadPoolExecutor extends AbstractExecutorService {
    private final BlockingQueue<Runnable> queue;
    private final List<Thread> workers = new ArrayList<>();
    private ThreadFactory factory;
    private RejectedExecutionHandler refusal;
    private int core;
    private int most;
    private long keepAliveMillis;
    private long completed;
    private boolean ended;

    public ThreadPoolExecutor(int core, int most, long keepAlive, TimeUnit unit, BlockingQueue<Runnable> queue) {
        this(core, most, keepAlive, unit, queue, Executors.defaultThreadFactory(), new AbortPolicy());
    }

    public ThreadPoolExecutor(
            int core, int most, long keepAlive, TimeUnit unit, BlockingQueue<Runnable> queue, ThreadFactory factory) {
        this(core, most, keepAlive, unit, queue, factory, new AbortPolicy());
    }

    public ThreadPoolExecutor(
            int core,
            int most,
            long keepAlive,
            TimeUnit unit,
            BlockingQueue<Runnable> queue,
            RejectedExecutionHandler refusal) {
        this(core, most, keepAlive, unit, queue, Executors.defaultThreadFactory(), refusal);
    }

    public ThreadPoolExecutor(
            int core,
            int most,
            long keepAlive,
            TimeUnit unit,
            BlockingQueue<Runnable> queue,
            ThreadFactory factory,
            RejectedExecutionHandler refusal) {
        if (core < 0 || most <= 0 || most < core || keepAlive < 0) {
            throw new IllegalArgumentException();
        }
        this.core = core;
        this.most = most;
        this.queue = queue;
        this.factory = factory;
        this.refusal = refusal;
        keepAliveMillis = unit.toMillis(keepAlive);
    }

    public void execute(Runnable work) {
        java.util.Objects.requireNonNull(work);
        if (!ended && workers.size() < core) {
            start(work);
        } else if (!ended && queue.offer(work)) {
            if (workers.isEmpty()) {
                start(null);
            }
        } else if (!ended && workers.size() < most) {
            start(work);
        } else {
            refusal.rejectedExecution(work, this);
        }
    }

    void start(Runnable first) {
        Thread thread = factory.newThread(() -> run(first));
        if (thread != null) {
            workers.add(thread);
            thread.start();
        }
    }

    void ensureWorker() {
        if (workers.size() < Math.max(core, 1)) {
            start(null);
        }
    }

    private void run(Runnable first) {
        try {
            for (Runnable work = first != null ? first : take(); work != null; work = take()) {
                Throwable thrown = null;
                beforeExecute(Thread.currentThread(), work);
                try {
                    work.run();
                } catch (RuntimeException | Error error) {
                    thrown = error;
                    throw error;
                } finally {
                    afterExecute(work, thrown);
                    completed++;
                }
            }
        } finally {
            workers.remove(Thread.currentThread());
            if (isTerminated()) {
                terminated();
                synchronized (this) {
                    notifyAll();
                }
            }
        }
    }

    private Runnable take() {
        try {
            if (ended) {
                return queue.poll();
            }
            // A worker above the core goes when nothing came for a while.
            return workers.size() > core ? queue.poll(keepAliveMillis, TimeUnit.MILLISECONDS) : queue.take();
        } catch (InterruptedException stop) {
            return null;
        }
    }

    protected void beforeExecute(Thread thread, Runnable work) {}

    protected void afterExecute(Runnable work, Throwable thrown) {}

    protected void terminated() {}

    public void shutdown() {
        ended = true;
        for (Thread thread : new ArrayList<>(workers)) {
            if (queue.isEmpty()) {
                thread.interrupt();
            }
        }
    }

    public List<Runnable> shutdownNow() {
        List<Runnable> left = new ArrayList<>();
        queue.drainTo(left);
        shutdown();
        return left;
    }

    public boolean isShutdown() {
        return ended;
    }

    public boolean isTerminated() {
        return ended && workers.isEmpty();
    }

    public boolean isTerminating() {
        return ended && !workers.isEmpty();
    }

    public synchronized boolean awaitTermination(long count, TimeUnit unit) throws InterruptedException {
        if (!isTerminated()) {
            wait(Math.max(1, unit.toMillis(count)));
        }
        return isTerminated();
    }

    public BlockingQueue<Runnable> getQueue() {
        return queue;
    }

    public boolean remove(Runnable work) {
        return queue.remove(work);
    }

    public void purge() {}

    public void allowCoreThreadTimeOut(boolean value) {}

    public boolean allowsCoreThreadTimeOut() {
        return false;
    }

    public int prestartAllCoreThreads() {
        return 0;
    }

    public boolean prestartCoreThread() {
        return false;
    }

    public int getCorePoolSize() {
        return core;
    }

    public void setCorePoolSize(int core) {
        this.core = core;
    }

    public int getMaximumPoolSize() {
        return most;
    }

    public void setMaximumPoolSize(int most) {
        this.most = most;
    }

    public void setKeepAliveTime(long count, TimeUnit unit) {
        keepAliveMillis = unit.toMillis(count);
    }

    public long getKeepAliveTime(TimeUnit unit) {
        return unit.convert(keepAliveMillis, TimeUnit.MILLISECONDS);
    }

    public ThreadFactory getThreadFactory() {
        return factory;
    }

    public void setThreadFactory(ThreadFactory factory) {
        this.factory = factory;
    }

    public RejectedExecutionHandler getRejectedExecutionHandler() {
        return refusal;
    }

    public void setRejectedExecutionHandler(RejectedExecutionHandler refusal) {
        this.refusal = refusal;
    }

    public int getPoolSize() {
        return workers.size();
    }

    public int getActiveCount() {
        return workers.size();
    }

    public long getCompletedTaskCount() {
        return completed;
    }

    public long getTaskCount() {
        return completed + queue.size();
    }

    public static class AbortPolicy implements RejectedExecutionHandler {
        public AbortPolicy() {}

        public void rejectedExecution(Runnable work, ThreadPoolExecutor pool) {
            throw new RejectedExecutionException("Task " + work + " rejected from " + pool);
        }
    }

    public static class CallerRunsPolicy implements RejectedExecutionHandler {
        public CallerRunsPolicy() {}

        public void rejectedExecution(Runnable work, ThreadPoolExecutor pool) {
            if (!pool.isShutdown()) {
                work.run();
            }
        }
    }

    public static class DiscardPolicy implements RejectedExecutionHandler {
        public DiscardPolicy() {}

        public void rejectedExecution(Runnable work, ThreadPoolExecutor pool) {}
    }

    public static class DiscardOldestPolicy implements RejectedExecutionHandler {
        public DiscardOldestPolicy() {}

        public void rejectedExecution(Runnable work, ThreadPoolExecutor pool) {
            if (!pool.isShutdown()) {
                pool.getQueue().poll();
                pool.execute(work);
            }
        }
    }
}
