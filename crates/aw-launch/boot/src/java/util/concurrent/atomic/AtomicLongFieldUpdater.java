package java.util.concurrent.atomic;

import java.lang.reflect.Field;

public abstract class AtomicLongFieldUpdater<T> {
    protected AtomicLongFieldUpdater() {}

    public static <U> AtomicLongFieldUpdater<U> newUpdater(Class<U> owner, String name) {
        return new OfField<>(owner, name);
    }

    public abstract long get(T of);

    public abstract void set(T of, long next);

    public void lazySet(T of, long next) {
        set(of, next);
    }

    public boolean compareAndSet(T of, long expected, long next) {
        boolean same = get(of) == expected;
        if (same) {
            set(of, next);
        }
        return same;
    }

    public boolean weakCompareAndSet(T of, long expected, long next) {
        return compareAndSet(of, expected, next);
    }

    public long getAndSet(T of, long next) {
        long old = get(of);
        set(of, next);
        return old;
    }

    public long getAndAdd(T of, long more) {
        return getAndSet(of, get(of) + more);
    }

    public long addAndGet(T of, long more) {
        return getAndAdd(of, more) + more;
    }

    public long getAndIncrement(T of) {
        return getAndAdd(of, 1);
    }

    public long getAndDecrement(T of) {
        return getAndAdd(of, -1);
    }

    public long incrementAndGet(T of) {
        return addAndGet(of, 1);
    }

    public long decrementAndGet(T of) {
        return addAndGet(of, -1);
    }

    private static final class OfField<T> extends AtomicLongFieldUpdater<T> {
        private final Field field;

        OfField(Class<T> owner, String name) {
            try {
                field = owner.getDeclaredField(name);
            } catch (NoSuchFieldException error) {
                throw new RuntimeException(error);
            }
        }

        public long get(T of) {
            try {
                return (long) field.getLong(of);
            } catch (IllegalAccessException error) {
                throw new RuntimeException(error);
            }
        }

        public void set(T of, long next) {
            try {
                field.setLong(of, next);
            } catch (IllegalAccessException error) {
                throw new RuntimeException(error);
            }
        }
    }
}
