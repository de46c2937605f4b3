package java.util.function;

public interface BiPredicate<T, U> {
    boolean test(T one, U two);

    default BiPredicate<T, U> and(BiPredicate<? super T, ? super U> other) {
        return (one, two) -> test(one, two) && other.test(one, two);
    }

    default BiPredicate<T, U> negate() {
        return (one, two) -> !test(one, two);
    }

    default BiPredicate<T, U> or(BiPredicate<? super T, ? super U> other) {
        return (one, two) -> test(one, two) || other.test(one, two);
    }
}
