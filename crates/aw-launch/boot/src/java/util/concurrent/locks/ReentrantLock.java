package java.util.concurrent.locks;

import java.util.Date;
import java.util.concurrent.TimeUnit;

public class ReentrantLock implements Lock, java.io.Serializable {
    private Thread owner;
    private int holds;

    public ReentrantLock() {}

    public ReentrantLock(boolean fair) {}

    public synchronized boolean tryLock() {
        if (owner != null && owner != Thread.currentThread()) {
            return false;
        }
        owner = Thread.currentThread();
        holds++;
        return true;
    }

    public synchronized boolean tryLock(long count, TimeUnit unit) throws InterruptedException {
        if (!tryLock()) {
            wait(Math.max(1, unit.toMillis(count)));
        }
        return tryLock();
    }

    public synchronized void lockInterruptibly() throws InterruptedException {
        while (!tryLock()) {
            wait();
        }
    }

    public void lock() {
        try {
            lockInterruptibly();
        } catch (InterruptedException again) {
            lock();
        }
    }

    public synchronized void unlock() {
        if (owner != Thread.currentThread()) {
            throw new IllegalMonitorStateException();
        }
        if (--holds == 0) {
            owner = null;
            notifyAll();
        }
    }

    public boolean isLocked() {
        return owner != null;
    }

    public boolean isHeldByCurrentThread() {
        return owner == Thread.currentThread();
    }

    public int getHoldCount() {
        return isHeldByCurrentThread() ? holds : 0;
    }

    public Condition newCondition() {
        return new Awaited();
    }

    /** Waits on itself with the lock let go. */
    private final class Awaited implements Condition {
        private boolean pause(long millis) throws InterruptedException {
            int held = holds;
            long end = System.currentTimeMillis() + millis;
            synchronized (this) {
                synchronized (ReentrantLock.this) {
                    owner = null;
                    holds = 0;
                    ReentrantLock.this.notifyAll();
                }
                wait(millis);
            }
            lock();
            holds = held;
            return millis == 0 || System.currentTimeMillis() < end;
        }

        public void await() throws InterruptedException {
            pause(0);
        }

        public boolean await(long count, TimeUnit unit) throws InterruptedException {
            return pause(Math.max(1, unit.toMillis(count)));
        }

        public long awaitNanos(long nanos) throws InterruptedException {
            long end = System.nanoTime() + nanos;
            pause(Math.max(1, nanos / 1000000));
            return end - System.nanoTime();
        }

        public boolean awaitUntil(Date time) throws InterruptedException {
            return pause(Math.max(1, time.getTime() - System.currentTimeMillis()));
        }

        public void awaitUninterruptibly() {
            try {
                pause(0);
            } catch (InterruptedException ended) {
                return;
            }
        }

        public synchronized void signal() {
            notify();
        }

        public synchronized void signalAll() {
            notifyAll();
        }
    }
}
