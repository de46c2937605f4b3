package java.util.concurrent.atomic;

public class AtomicLong extends Number {
    private volatile long value;

    public AtomicLong() {}

    public AtomicLong(long value) {
        this.value = value;
    }

    public final long get() {
        return value;
    }

    public final void set(long next) {
        value = next;
    }

    public final void lazySet(long next) {
        value = next;
    }

    public final long getAndSet(long next) {
        long old = value;
        value = next;
        return old;
    }

    public final boolean compareAndSet(long expected, long next) {
        boolean same = value == expected;
        if (same) {
            value = next;
        }
        return same;
    }

    public final boolean weakCompareAndSet(long expected, long next) {
        return compareAndSet(expected, next);
    }

    public final long getAndAdd(long more) {
        return getAndSet(value + more);
    }

    public final long addAndGet(long more) {
        value += more;
        return value;
    }

    public final long getAndIncrement() {
        return value++;
    }

    public final long getAndDecrement() {
        return value--;
    }

    public final long incrementAndGet() {
        return ++value;
    }

    public final long decrementAndGet() {
        return --value;
    }

    public final long getAndUpdate(java.util.function.LongUnaryOperator change) {
        return getAndSet(change.applyAsLong(value));
    }

    public final long updateAndGet(java.util.function.LongUnaryOperator change) {
        value = change.applyAsLong(value);
        return value;
    }

    public final long accumulateAndGet(long other, java.util.function.LongBinaryOperator join) {
        value = join.applyAsLong(value, other);
        return value;
    }

    public int intValue() {
        return (int) value;
    }

    public long longValue() {
        return value;
    }

    public float floatValue() {
        return value;
    }

    public double doubleValue() {
        return value;
    }

    public String toString() {
        return String.valueOf(value);
    }
}
