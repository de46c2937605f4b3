package java.util.concurrent;

public class ArrayBlockingQueue<E> extends WaitingQueue<E> implements java.io.Serializable {
    public ArrayBlockingQueue(int most) {
        super(new java.util.ArrayDeque<>(), most);
    }

    public ArrayBlockingQueue(int most, boolean fair) {
        this(most);
    }
}
