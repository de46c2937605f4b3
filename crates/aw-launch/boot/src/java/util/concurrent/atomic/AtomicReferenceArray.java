package java.util.concurrent.atomic;

public class AtomicReferenceArray<E> implements java.io.Serializable {
    private final Object[] values;

    public AtomicReferenceArray(int length) {
        values = new Object[length];
    }

    public AtomicReferenceArray(E[] from) {
        values = java.util.Arrays.copyOf(from, from.length, Object[].class);
    }

    public final int length() {
        return values.length;
    }

    public final E get(int at) {
        return (E) values[at];
    }

    public final void set(int at, E next) {
        values[at] = next;
    }

    public final void lazySet(int at, E next) {
        values[at] = next;
    }

    public final E getAndSet(int at, E next) {
        E old = get(at);
        values[at] = next;
        return old;
    }

    public final boolean compareAndSet(int at, E expected, E next) {
        boolean same = values[at] == expected;
        if (same) {
            values[at] = next;
        }
        return same;
    }

    public final boolean weakCompareAndSet(int at, E expected, E next) {
        return compareAndSet(at, expected, next);
    }
}
