package kotlin;

import kotlin.jvm.functions.Function0;

public final class LazyKt {
    private LazyKt() {
    }

    public static <T> Lazy<T> lazy(Function0<? extends T> initializer) {
        return new SynchronizedLazyImpl<T>(initializer);
    }
}
