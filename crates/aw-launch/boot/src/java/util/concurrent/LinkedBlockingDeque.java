package java.util.concurrent;

import java.util.ArrayDeque;
import java.util.Collection;

public class LinkedBlockingDeque<E> extends ArrayDeque<E> implements BlockingDeque<E> {
    public LinkedBlockingDeque() {}

    public LinkedBlockingDeque(int most) {}

    public LinkedBlockingDeque(Collection<? extends E> values) {
        super(values);
    }

    public synchronized void addFirst(E value) {
        super.addFirst(value);
        notifyAll();
    }

    public synchronized void addLast(E value) {
        super.addLast(value);
        notifyAll();
    }

    public void put(E value) {
        addLast(value);
    }

    public void putFirst(E value) {
        addFirst(value);
    }

    public void putLast(E value) {
        addLast(value);
    }

    public boolean offer(E value, long count, TimeUnit unit) {
        return offerLast(value);
    }

    public boolean offerFirst(E value, long count, TimeUnit unit) {
        return offerFirst(value);
    }

    public boolean offerLast(E value, long count, TimeUnit unit) {
        return offerLast(value);
    }

    private synchronized void await(long millis) throws InterruptedException {
        if (isEmpty()) {
            wait(millis);
        }
    }

    public E take() throws InterruptedException {
        return takeFirst();
    }

    public E takeFirst() throws InterruptedException {
        while (isEmpty()) {
            await(0);
        }
        return pollFirst();
    }

    public E takeLast() throws InterruptedException {
        while (isEmpty()) {
            await(0);
        }
        return pollLast();
    }

    public E poll(long count, TimeUnit unit) throws InterruptedException {
        return pollFirst(count, unit);
    }

    public E pollFirst(long count, TimeUnit unit) throws InterruptedException {
        await(Math.max(1, unit.toMillis(count)));
        return pollFirst();
    }

    public E pollLast(long count, TimeUnit unit) throws InterruptedException {
        await(Math.max(1, unit.toMillis(count)));
        return pollLast();
    }

    public int remainingCapacity() {
        return Integer.MAX_VALUE;
    }

    public int drainTo(Collection<? super E> into) {
        return drainTo(into, Integer.MAX_VALUE);
    }

    public int drainTo(Collection<? super E> into, int limit) {
        int count = 0;
        for (; count < limit && !isEmpty(); count++) {
            into.add(pollFirst());
        }
        return count;
    }
}
