package java.util.concurrent;

public class CyclicBarrier {
    private final int parties;
    private final Runnable action;
    private int missing;
    private int round;
    private boolean broken;

    public CyclicBarrier(int parties) {
        this(parties, null);
    }

    public CyclicBarrier(int parties, Runnable action) {
        if (parties <= 0) {
            throw new IllegalArgumentException();
        }
        this.parties = parties;
        this.action = action;
        missing = parties;
    }

    public int getParties() {
        return parties;
    }

    public synchronized int getNumberWaiting() {
        return parties - missing;
    }

    public synchronized boolean isBroken() {
        return broken;
    }

    public synchronized void reset() {
        missing = parties;
        broken = false;
        round++;
        notifyAll();
    }

    public synchronized int await() throws InterruptedException, BrokenBarrierException {
        int arrived = --missing;
        if (arrived == 0) {
            if (action != null) {
                action.run();
            }
            reset();
            return 0;
        }
        for (int own = round; own == round && !broken; ) {
            wait();
        }
        if (broken) {
            throw new BrokenBarrierException();
        }
        return arrived;
    }

    public synchronized int await(long time, TimeUnit unit)
            throws InterruptedException, BrokenBarrierException, TimeoutException {
        int own = round;
        if (missing > 1) {
            missing--;
            wait(Math.max(1, unit.toMillis(time)));
            if (own == round) {
                broken = true;
                notifyAll();
                throw new TimeoutException();
            }
            return 0;
        }
        return await();
    }
}
