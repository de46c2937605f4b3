package java.util.concurrent.atomic;

import java.lang.reflect.Field;

public abstract class AtomicIntegerFieldUpdater<T> {
    protected AtomicIntegerFieldUpdater() {}

    public static <U> AtomicIntegerFieldUpdater<U> newUpdater(Class<U> owner, String name) {
        return new OfField<>(owner, name);
    }

    public abstract int get(T of);

    public abstract void set(T of, int next);

    public void lazySet(T of, int next) {
        set(of, next);
    }

    public boolean compareAndSet(T of, int expected, int next) {
        boolean same = get(of) == expected;
        if (same) {
            set(of, next);
        }
        return same;
    }

    public boolean weakCompareAndSet(T of, int expected, int next) {
        return compareAndSet(of, expected, next);
    }

    public int getAndSet(T of, int next) {
        int old = get(of);
        set(of, next);
        return old;
    }

    public int getAndAdd(T of, int more) {
        return getAndSet(of, get(of) + more);
    }

    public int addAndGet(T of, int more) {
        return getAndAdd(of, more) + more;
    }

    public int getAndIncrement(T of) {
        return getAndAdd(of, 1);
    }

    public int getAndDecrement(T of) {
        return getAndAdd(of, -1);
    }

    public int incrementAndGet(T of) {
        return addAndGet(of, 1);
    }

    public int decrementAndGet(T of) {
        return addAndGet(of, -1);
    }

    private static final class OfField<T> extends AtomicIntegerFieldUpdater<T> {
        private final Field field;

        OfField(Class<T> owner, String name) {
            try {
                field = owner.getDeclaredField(name);
            } catch (NoSuchFieldException error) {
                throw new RuntimeException(error);
            }
        }

        public int get(T of) {
            try {
                return (int) field.getInt(of);
            } catch (IllegalAccessException error) {
                throw new RuntimeException(error);
            }
        }

        public void set(T of, int next) {
            try {
                field.setInt(of, next);
            } catch (IllegalAccessException error) {
                throw new RuntimeException(error);
            }
        }
    }
}
