package java.util.concurrent.atomic;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

public class AtomicReference<V> implements java.io.Serializable {
    private volatile V value;

    public AtomicReference() {}

    public AtomicReference(V value) {
        this.value = value;
    }

    public final V get() {
        return value;
    }

    public final void set(V next) {
        value = next;
    }

    public final void lazySet(V next) {
        value = next;
    }

    public final V getAndSet(V next) {
        V old = value;
        value = next;
        return old;
    }

    public final boolean compareAndSet(V expected, V next) {
        boolean same = value == expected;
        if (same) {
            value = next;
        }
        return same;
    }

    public final boolean weakCompareAndSet(V expected, V next) {
        return compareAndSet(expected, next);
    }

    public final V getAndUpdate(UnaryOperator<V> change) {
        return getAndSet(change.apply(value));
    }

    public final V updateAndGet(UnaryOperator<V> change) {
        value = change.apply(value);
        return value;
    }

    public final V getAndAccumulate(V other, BinaryOperator<V> join) {
        return getAndSet(join.apply(value, other));
    }

    public final V accumulateAndGet(V other, BinaryOperator<V> join) {
        value = join.apply(value, other);
        return value;
    }

    public String toString() {
        return String.valueOf(value);
    }
}
