package io.reactivex;

import io.reactivex.functions.Consumer;

final class ObservableCreate<T> extends Observable<T> {
    private final ObservableOnSubscribe<T> source;

    ObservableCreate(ObservableOnSubscribe<T> source) {
        this.source = source;
    }

    @Override
    protected void subscribeActual(Consumer<? super T> onNext) {
        try {
            source.subscribe(onNext);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
