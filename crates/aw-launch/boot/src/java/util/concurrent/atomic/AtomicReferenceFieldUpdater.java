package java.util.concurrent.atomic;

import java.lang.reflect.Field;

public abstract class AtomicReferenceFieldUpdater<T, V> {
    protected AtomicReferenceFieldUpdater() {}

    public static <U, W> AtomicReferenceFieldUpdater<U, W> newUpdater(Class<U> owner, Class<W> type, String name) {
        return new OfField<>(owner, name);
    }

    public abstract V get(T of);

    public abstract void set(T of, V next);

    public void lazySet(T of, V next) {
        set(of, next);
    }

    public boolean compareAndSet(T of, V expected, V next) {
        boolean same = get(of) == expected;
        if (same) {
            set(of, next);
        }
        return same;
    }

    public boolean weakCompareAndSet(T of, V expected, V next) {
        return compareAndSet(of, expected, next);
    }

    public V getAndSet(T of, V next) {
        V old = get(of);
        set(of, next);
        return old;
    }

    private static final class OfField<T, V> extends AtomicReferenceFieldUpdater<T, V> {
        private final Field field;

        OfField(Class<T> owner, String name) {
            try {
                field = owner.getDeclaredField(name);
            } catch (NoSuchFieldException error) {
                throw new RuntimeException(error);
            }
        }

        public V get(T of) {
            try {
                return (V) field.get(of);
            } catch (IllegalAccessException error) {
                throw new RuntimeException(error);
            }
        }

        public void set(T of, V next) {
            try {
                field.set(of, next);
            } catch (IllegalAccessException error) {
                throw new RuntimeException(error);
            }
        }
    }
}
