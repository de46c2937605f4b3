package java.util.concurrent;

public class Phaser {
    private int parties;
    private int missing;
    private int phase;
    private boolean ended;

    public Phaser() {}

    public Phaser(int parties) {
        this.parties = parties;
        missing = parties;
    }

    public synchronized int register() {
        return bulkRegister(1);
    }

    public synchronized int bulkRegister(int count) {
        parties += count;
        missing += count;
        return phase;
    }

    private void next() {
        ended = onAdvance(phase, parties) || ended;
        missing = parties;
        phase++;
        notifyAll();
    }

    public synchronized int arrive() {
        int own = phase;
        if (--missing == 0) {
            next();
        }
        return own;
    }

    public synchronized int arriveAndDeregister() {
        parties--;
        return arrive();
    }

    public synchronized int arriveAndAwaitAdvance() {
        return awaitAdvance(arrive());
    }

    public synchronized int awaitAdvance(int own) {
        while (own == phase && !ended) {
            try {
                wait();
            } catch (InterruptedException error) {
                continue;
            }
        }
        return phase;
    }

    protected boolean onAdvance(int finished, int registered) {
        return registered == 0;
    }

    public synchronized void forceTermination() {
        ended = true;
        notifyAll();
    }

    public final int getPhase() {
        return phase;
    }

    public int getRegisteredParties() {
        return parties;
    }

    public int getUnarrivedParties() {
        return missing;
    }

    public int getArrivedParties() {
        return parties - missing;
    }

    public boolean isTerminated() {
        return ended;
    }
}
