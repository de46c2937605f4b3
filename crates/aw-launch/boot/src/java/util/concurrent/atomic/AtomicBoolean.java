package java.util.concurrent.atomic;

public class AtomicBoolean implements java.io.Serializable {
    private volatile boolean value;

    public AtomicBoolean() {}

    public AtomicBoolean(boolean value) {
        this.value = value;
    }

    public final boolean get() {
        return value;
    }

    public final void set(boolean next) {
        value = next;
    }

    public final void lazySet(boolean next) {
        value = next;
    }

    public final boolean getAndSet(boolean next) {
        boolean old = value;
        value = next;
        return old;
    }

    public final boolean compareAndSet(boolean expected, boolean next) {
        boolean same = value == expected;
        if (same) {
            value = next;
        }
        return same;
    }

    public boolean weakCompareAndSet(boolean expected, boolean next) {
        return compareAndSet(expected, next);
    }

    public String toString() {
        return String.valueOf(value);
    }
}
