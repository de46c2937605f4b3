package java.util.concurrent;

public class PriorityBlockingQueue<E> extends WaitingQueue<E> implements java.io.Serializable {
    public PriorityBlockingQueue() {
        this(11, null);
    }

    public PriorityBlockingQueue(int capacity) {
        this(capacity, null);
    }

    public PriorityBlockingQueue(int capacity, java.util.Comparator<? super E> order) {
        super(new java.util.PriorityQueue<E>(order), Integer.MAX_VALUE);
    }
}
