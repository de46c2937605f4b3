package java.util.concurrent.atomic;

public class AtomicLongArray implements java.io.Serializable {
    private final long[] values;

    public AtomicLongArray(int length) {
        values = new long[length];
    }

    public AtomicLongArray(long[] from) {
        values = from.clone();
    }

    public final int length() {
        return values.length;
    }

    public final long get(int at) {
        return values[at];
    }

    public final void set(int at, long next) {
        values[at] = next;
    }

    public final void lazySet(int at, long next) {
        values[at] = next;
    }

    public final long getAndSet(int at, long next) {
        long old = values[at];
        values[at] = next;
        return old;
    }

    public final boolean compareAndSet(int at, long expected, long next) {
        boolean same = values[at] == expected;
        if (same) {
            values[at] = next;
        }
        return same;
    }

    public final long getAndAdd(int at, long more) {
        return getAndSet(at, values[at] + more);
    }

    public final long addAndGet(int at, long more) {
        values[at] += more;
        return values[at];
    }

    public final long getAndIncrement(int at) {
        return values[at]++;
    }

    public final long incrementAndGet(int at) {
        return ++values[at];
    }

    public final long decrementAndGet(int at) {
        return --values[at];
    }
}
