package java.util.concurrent.atomic;

public class AtomicInteger extends Number {
    private volatile int value;

    public AtomicInteger() {}

    public AtomicInteger(int value) {
        this.value = value;
    }

    public final int get() {
        return value;
    }

    public final void set(int next) {
        value = next;
    }

    public final void lazySet(int next) {
        value = next;
    }

    public final int getAndSet(int next) {
        int old = value;
        value = next;
        return old;
    }

    public final boolean compareAndSet(int expected, int next) {
        boolean same = value == expected;
        if (same) {
            value = next;
        }
        return same;
    }

    public final boolean weakCompareAndSet(int expected, int next) {
        return compareAndSet(expected, next);
    }

    public final int getAndAdd(int more) {
        return getAndSet(value + more);
    }

    public final int addAndGet(int more) {
        value += more;
        return value;
    }

    public final int getAndIncrement() {
        return value++;
    }

    public final int getAndDecrement() {
        return value--;
    }

    public final int incrementAndGet() {
        return ++value;
    }

    public final int decrementAndGet() {
        return --value;
    }

    public final int getAndUpdate(java.util.function.IntUnaryOperator change) {
        return getAndSet(change.applyAsInt(value));
    }

    public final int updateAndGet(java.util.function.IntUnaryOperator change) {
        value = change.applyAsInt(value);
        return value;
    }

    public final int accumulateAndGet(int other, java.util.function.IntBinaryOperator join) {
        value = join.applyAsInt(value, other);
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
