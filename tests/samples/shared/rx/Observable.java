package io.reactivex;

import io.reactivex.functions.Consumer;
import io.reactivex.functions.Function;
import java.util.concurrent.Callable;

/** A working copy in small of the shape of reactive streams: nothing runs until somebody subscribes. */
public abstract class Observable<T> {
    public static <T> Observable<T> fromCallable(Callable<? extends T> supplier) {
        return new ObservableFromCallable<T>(supplier);
    }

    public static <T> Observable<T> create(ObservableOnSubscribe<T> source) {
        return new ObservableCreate<T>(source);
    }

    public final <R> Observable<R> map(Function<? super T, ? extends R> mapper) {
        return new ObservableMap<T, R>(this, mapper);
    }

    public final Observable<T> subscribeOn(Scheduler scheduler) {
        return new ObservableSubscribeOn<T>(this, scheduler);
    }

    public final void subscribe(Consumer<? super T> onNext) {
        subscribeActual(onNext);
    }

    protected abstract void subscribeActual(Consumer<? super T> onNext);
}
