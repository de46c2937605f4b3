package java.util.concurrent;

/** A value goes over only where somebody waits for it. */
public class SynchronousQueue<E> extends WaitingQueue<E> implements java.io.Serializable {
    private int takers;
    private int putters;

    public SynchronousQueue() {
        super(new java.util.ArrayDeque<>(), 0);
    }

    public SynchronousQueue(boolean fair) {
        this();
    }

    int bound() {
        return takers;
    }

    void waitForRoom(long count) throws InterruptedException {
        putters++;
        try {
            wait(count);
        } finally {
            putters--;
        }
    }

    void waitForValue(long count) throws InterruptedException {
        takers++;
        // Nobody is woken where only takers wait: they would wake each other for ever.
        if (putters > 0) {
            notifyAll();
        }
        try {
            wait(count);
        } finally {
            takers--;
        }
    }
}
