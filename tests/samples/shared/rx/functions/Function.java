package io.reactivex.functions;

public interface Function<T, R> {
    R apply(T value) throws Exception;
}
