package io.reactivex;

import io.reactivex.functions.Consumer;
import io.reactivex.functions.Function;

final class ObservableMap<T, R> extends Observable<R> {
    private final Observable<T> source;
    private final Function<? super T, ? extends R> mapper;

    ObservableMap(Observable<T> source, Function<? super T, ? extends R> mapper) {
        this.source = source;
        this.mapper = mapper;
    }

    @Override
    protected void subscribeActual(final Consumer<? super R> onNext) {
        source.subscribe(new Consumer<T>() {
            @Override
            public void accept(T value) throws Exception {
                onNext.accept(mapper.apply(value));
            }
        });
    }
}
