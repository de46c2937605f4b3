package io.reactivex;

import io.reactivex.functions.Consumer;

public interface ObservableOnSubscribe<T> {
    void subscribe(Consumer<? super T> emitter) throws Exception;
}
