package java.util.concurrent.locks;

/** Readers wait for readers too: one lock serves both, as only one thread runs at a time. */
public class ReentrantReadWriteLock implements ReadWriteLock, java.io.Serializable {
    private final ReentrantLock lock = new ReentrantLock();
    private final ReadLock reader = new ReadLock(this);
    private final WriteLock writer = new WriteLock(this);

    public ReentrantReadWriteLock() {}

    public ReentrantReadWriteLock(boolean fair) {}

    public ReadLock readLock() {
        return reader;
    }

    public WriteLock writeLock() {
        return writer;
    }

    /** What both sides do. */
    private static class Side implements Lock {
        private final ReentrantLock lock;

        Side(ReentrantReadWriteLock of) {
            lock = of.lock;
        }

        public void lock() {
            lock.lock();
        }

        public void lockInterruptibly() throws InterruptedException {
            lock.lockInterruptibly();
        }

        public boolean tryLock() {
            return lock.tryLock();
        }

        public boolean tryLock(long count, java.util.concurrent.TimeUnit unit) throws InterruptedException {
            return lock.tryLock(count, unit);
        }

        public void unlock() {
            lock.unlock();
        }

        public Condition newCondition() {
            return lock.newCondition();
        }
    }

    public static class ReadLock extends Side {
        protected ReadLock(ReentrantReadWriteLock of) {
            super(of);
        }
    }

    public static class WriteLock extends Side {
        protected WriteLock(ReentrantReadWriteLock of) {
            super(of);
        }
    }
}
