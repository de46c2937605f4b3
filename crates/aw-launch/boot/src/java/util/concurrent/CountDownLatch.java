package java.util.concurrent;

public class CountDownLatch {
    private long left;

    public CountDownLatch(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count < 0");
        }
        left = count;
    }

    public synchronized void countDown() {
        if (left > 0 && --left == 0) {
            notifyAll();
        }
    }

    public long getCount() {
        return left;
    }

    public synchronized void await() throws InterruptedException {
        while (left > 0) {
            wait();
        }
    }

    public synchronized boolean await(long count, TimeUnit unit) throws InterruptedException {
        long end = System.currentTimeMillis() + unit.toMillis(count);
        while (left > 0) {
            long rest = end - System.currentTimeMillis();
            if (rest <= 0) {
                return false;
            }
            wait(rest);
        }
        return true;
    }
}
