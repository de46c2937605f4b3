package java.util.function;

import java.util.Comparator;

public interface BinaryOperator<T> extends BiFunction<T, T, T> {
    static <T> BinaryOperator<T> minBy(Comparator<? super T> order) {
        return (one, two) -> order.compare(one, two) <= 0 ? one : two;
    }

    static <T> BinaryOperator<T> maxBy(Comparator<? super T> order) {
        return (one, two) -> order.compare(one, two) >= 0 ? one : two;
    }
}
