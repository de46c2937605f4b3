package java.util;

public abstract class TimerTask implements Runnable {
    boolean planned;
    boolean cancelled;
    long due;
    long period;

    protected TimerTask() {}

    public abstract void run();

    public boolean cancel() {
        boolean was = planned && !cancelled;
        cancelled = true;
        return was;
    }

    public long scheduledExecutionTime() {
        return due;
    }
}
