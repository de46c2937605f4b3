package java.lang;

import java.util.IdentityHashMap;
import java.util.function.Supplier;

public class ThreadLocal<T> {
    private final IdentityHashMap<Thread, T> values = new IdentityHashMap<>();

    public ThreadLocal() {}

    public static <S> ThreadLocal<S> withInitial(Supplier<? extends S> make) {
        return new ThreadLocal<S>() {
            protected S initialValue() {
                return make.get();
            }
        };
    }

    protected T initialValue() {
        return null;
    }

    public T get() {
        Thread thread = Thread.currentThread();
        if (!values.containsKey(thread)) {
            values.put(thread, initialValue());
        }
        return values.get(thread);
    }

    public void set(T value) {
        values.put(Thread.currentThread(), value);
    }

    public void remove() {
        values.remove(Thread.currentThread());
    }
}
