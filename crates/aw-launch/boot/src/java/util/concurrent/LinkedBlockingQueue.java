package java.util.concurrent;

import java.util.Collection;

public class LinkedBlockingQueue<E> extends WaitingQueue<E> implements java.io.Serializable {
    public LinkedBlockingQueue() {
        this(Integer.MAX_VALUE);
    }

    public LinkedBlockingQueue(int most) {
        super(new java.util.ArrayDeque<>(), most);
    }

    public LinkedBlockingQueue(Collection<? extends E> values) {
        this(Integer.MAX_VALUE);
        addAll(values);
    }
}
