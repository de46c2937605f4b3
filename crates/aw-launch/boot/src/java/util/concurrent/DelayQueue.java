package java.util.concurrent;

public class DelayQueue<E extends Delayed> extends WaitingQueue<E> {
    public DelayQueue() {
        super(new java.util.PriorityQueue<>((one, two) -> one.compareTo(two)), Integer.MAX_VALUE);
    }

    long due() {
        E first = held.peek();
        return first == null ? 0 : Math.max(0, first.getDelay(TimeUnit.MILLISECONDS));
    }
}
