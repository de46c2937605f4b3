package java.util.concurrent.atomic;

public class AtomicIntegerArray implements java.io.Serializable {
    private final int[] values;

    public AtomicIntegerArray(int length) {
        values = new int[length];
    }

    public AtomicIntegerArray(int[] from) {
        values = from.clone();
    }

    public final int length() {
        return values.length;
    }

    public final int get(int at) {
        return values[at];
    }

    public final void set(int at, int next) {
        values[at] = next;
    }

    public final void lazySet(int at, int next) {
        values[at] = next;
    }

    public final int getAndSet(int at, int next) {
        int old = values[at];
        values[at] = next;
        return old;
    }

    public final boolean compareAndSet(int at, int expected, int next) {
        boolean same = values[at] == expected;
        if (same) {
            values[at] = next;
        }
        return same;
    }

    public final int getAndAdd(int at, int more) {
        return getAndSet(at, values[at] + more);
    }

    public final int addAndGet(int at, int more) {
        values[at] += more;
        return values[at];
    }

    public final int getAndIncrement(int at) {
        return values[at]++;
    }

    public final int incrementAndGet(int at) {
        return ++values[at];
    }

    public final int decrementAndGet(int at) {
        return --values[at];
    }
}
