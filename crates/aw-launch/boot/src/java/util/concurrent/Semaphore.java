package java.util.concurrent;

public class Semaphore implements java.io.Serializable {
    private int permits;

    public Semaphore(int permits) {
        this.permits = permits;
    }

    public Semaphore(int permits, boolean fair) {
        this(permits);
    }

    public void acquire() throws InterruptedException {
        acquire(1);
    }

    public synchronized void acquire(int count) throws InterruptedException {
        while (permits < count) {
            wait();
        }
        permits -= count;
    }

    public void acquireUninterruptibly() {
        while (!tryAcquire()) {
            try {
                synchronized (this) {
                    wait();
                }
            } catch (InterruptedException again) {
                continue;
            }
        }
    }

    public boolean tryAcquire() {
        return tryAcquire(1);
    }

    public synchronized boolean tryAcquire(int count) {
        if (permits < count) {
            return false;
        }
        permits -= count;
        return true;
    }

    public boolean tryAcquire(long count, TimeUnit unit) throws InterruptedException {
        synchronized (this) {
            if (permits < 1) {
                wait(Math.max(1, unit.toMillis(count)));
            }
        }
        return tryAcquire();
    }

    public void release() {
        release(1);
    }

    public synchronized void release(int count) {
        permits += count;
        notifyAll();
    }

    public int availablePermits() {
        return permits;
    }
}
