package io.reactivex;

import io.reactivex.functions.Consumer;
import java.util.concurrent.Callable;

final class ObservableFromCallable<T> extends Observable<T> {
    private final Callable<? extends T> callable;

    ObservableFromCallable(Callable<? extends T> callable) {
        this.callable = callable;
    }

    @Override
    protected void subscribeActual(Consumer<? super T> onNext) {
        try {
            onNext.accept(callable.call());
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
