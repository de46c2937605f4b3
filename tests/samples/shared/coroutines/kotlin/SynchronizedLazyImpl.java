package kotlin;

import kotlin.jvm.functions.Function0;

final class SynchronizedLazyImpl<T> implements Lazy<T> {
    private Function0<? extends T> initializer;
    private T value;

    SynchronizedLazyImpl(Function0<? extends T> initializer) {
        this.initializer = initializer;
    }

    @Override
    public synchronized T getValue() {
        if (initializer != null) {
            value = initializer.invoke();
            initializer = null;
        }
        return value;
    }
}
