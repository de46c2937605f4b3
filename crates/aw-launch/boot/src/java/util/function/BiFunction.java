package java.util.function;

public interface BiFunction<T, U, R> {
    R apply(T one, U two);

    default <V> BiFunction<T, U, V> andThen(Function<? super R, ? extends V> after) {
        return (one, two) -> after.apply(apply(one, two));
    }
}
