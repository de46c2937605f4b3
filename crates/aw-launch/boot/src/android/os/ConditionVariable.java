package android.os;

public class ConditionVariable {
    private boolean open;

    public ConditionVariable() {}

    public ConditionVariable(boolean open) {
        this.open = open;
    }

    public synchronized void open() {
        open = true;
        notifyAll();
    }

    public synchronized void close() {
        open = false;
    }

    public synchronized void block() {
        while (!open) {
            try {
                wait();
            } catch (InterruptedException error) {
                continue;
            }
        }
    }

    public synchronized boolean block(long milliseconds) {
        if (milliseconds == 0) {
            block();
        } else if (!open) {
            try {
                wait(milliseconds);
            } catch (InterruptedException error) {
                return open;
            }
        }
        return open;
    }
}
