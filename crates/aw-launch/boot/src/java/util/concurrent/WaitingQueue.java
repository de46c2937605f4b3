package java.util.concurrent;

import java.util.AbstractQueue;
import java.util.Collection;
import java.util.Iterator;
import java.util.Queue;

/** What the blocking queues share: values held, a bound, and those who wait for a value or for room. */
abstract class WaitingQueue<E> extends AbstractQueue<E> implements BlockingQueue<E> {
    final Queue<E> held;
    private final int most;

    WaitingQueue(Queue<E> held, int most) {
        this.held = held;
        this.most = most;
    }

    /** How many may be held now. */
    int bound() {
        return most;
    }

    /** Milliseconds until the first may be had; 0 where it may be now, or where there is none. */
    long due() {
        return 0;
    }

    /** Waits for room, 0 milliseconds without end. */
    void waitForRoom(long count) throws InterruptedException {
        wait(count);
    }

    /** Waits for a value, 0 milliseconds without end. */
    void waitForValue(long count) throws InterruptedException {
        wait(count);
    }

    public synchronized int size() {
        return held.size();
    }

    public int remainingCapacity() {
        return most - size();
    }

    public synchronized boolean offer(E value) {
        java.util.Objects.requireNonNull(value);
        if (held.size() >= bound()) {
            return false;
        }
        held.offer(value);
        notifyAll();
        return true;
    }

    public boolean offer(E value, long count, TimeUnit unit) throws InterruptedException {
        synchronized (this) {
            if (held.size() >= bound()) {
                waitForRoom(Math.max(1, unit.toMillis(count)));
            }
        }
        return offer(value);
    }

    public void put(E value) throws InterruptedException {
        while (!offer(value)) {
            synchronized (this) {
                waitForRoom(0);
            }
        }
    }

    public synchronized E peek() {
        return held.peek();
    }

    public synchronized E poll() {
        E first = due() > 0 ? null : held.poll();
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
                waitForValue(due() == 0 ? left : Math.min(left, due()));
            }
        }
    }

    public synchronized E take() throws InterruptedException {
        for (E first = poll(); ; first = poll()) {
            if (first != null) {
                return first;
            }
            waitForValue(due());
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
