package java.util.function;

public interface BiConsumer<T, U> {
    void accept(T one, U two);

    default BiConsumer<T, U> andThen(BiConsumer<? super T, ? super U> after) {
        return (one, two) -> {
            accept(one, two);
            after.accept(one, two);
        };
    }
}
