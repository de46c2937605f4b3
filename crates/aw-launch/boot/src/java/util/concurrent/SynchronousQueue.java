package java.util.concurrent;

import java.util.AbstractQueue;
import java.util.Collection;
import java.util.Iterator;

/** A value goes over only where somebody waits for it. */
public class SynchronousQueue<E> extends AbstractQueue<E> implements BlockingQueue<E>, java.io.Serializable {
    private final java.util.ArrayDeque<E> held = new java.util.ArrayDeque<>();
    private final int most;

    private int takers;
    private int putters;

    public SynchronousQueue() {
        most = 0;
    }

    public SynchronousQueue(boolean fair) {
        this();
    }

    public synchronized int size() {
        return held.size();
    }

    public int remainingCapacity() {
        return most - size();
    }

    public synchronized boolean offer(E value) {
        java.util.Objects.requireNonNull(value);
        if (held.size() >= takers) {
            return false;
        }
        held.offer(value);
        notifyAll();
        return true;
    }

    public boolean offer(E value, long count, TimeUnit unit) throws InterruptedException {
        synchronized (this) {
            if (held.size() >= takers) {
                putters++;
                try {
                    wait(Math.max(1, unit.toMillis(count)));
                } finally {
                    putters--;
                }
            }
        }
        return offer(value);
    }

    public void put(E value) throws InterruptedException {
        while (!offer(value)) {
            synchronized (this) {
                putters++;
                try {
                    wait();
                } finally {
                    putters--;
                }
            }
        }
    }

    /** Wake nobody where only takers wait: they would wake each other for ever. */
    private void wakePutters() {
        if (putters > 0) {
            notifyAll();
        }
    }

    public synchronized E peek() {
        return held.peek();
    }

    public synchronized E poll() {
        E first = held.poll();
        if (first != null) {
            notifyAll();
        }
        return first;
    }

    public E poll(long count, TimeUnit unit) throws InterruptedException {
        long end = System.currentTimeMillis() + unit.toMillis(count);
        synchronized (this) {
            for (E first = poll(); ; first = poll()) {
                long left = end - System.currentTimeMillis();
                if (first != null || left <= 0) {
                    return first;
                }
                takers++;
                wakePutters();
                try {
                    wait(left);
                } finally {
                    takers--;
                }
            }
        }
    }

    public synchronized E take() throws InterruptedException {
        for (E first = poll(); ; first = poll()) {
            if (first != null) {
                return first;
            }
            takers++;
            wakePutters();
            try {
                wait();
            } finally {
                takers--;
            }
        }
    }

    public synchronized boolean remove(Object value) {
        boolean gone = held.remove(value);
        notifyAll();
        return gone;
    }

    public synchronized boolean contains(Object value) {
        return held.contains(value);
    }

    public synchronized void clear() {
        held.clear();
        notifyAll();
    }

    public int drainTo(Collection<? super E> into) {
        return drainTo(into, Integer.MAX_VALUE);
    }

    public synchronized int drainTo(Collection<? super E> into, int limit) {
        int count = 0;
        for (E first = count < limit ? poll() : null; first != null; first = ++count < limit ? poll() : null) {
            into.add(first);
        }
        return count;
    }

    public Iterator<E> iterator() {
        return held.iterator();
    }
}
