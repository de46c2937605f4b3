package java.util;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

public interface Comparator<T> {
    int compare(T one, T two);

    boolean equals(Object other);

    default Comparator<T> reversed() {
        return Collections.reverseOrder(this);
    }

    default Comparator<T> thenComparing(Comparator<? super T> next) {
        return (one, two) -> {
            int found = compare(one, two);
            return found != 0 ? found : next.compare(one, two);
        };
    }

    default <U> Comparator<T> thenComparing(Function<? super T, ? extends U> key, Comparator<? super U> order) {
        return thenComparing(comparing(key, order));
    }

    default <U extends Comparable<? super U>> Comparator<T> thenComparing(Function<? super T, ? extends U> key) {
        return thenComparing(comparing(key));
    }

    default Comparator<T> thenComparingInt(ToIntFunction<? super T> key) {
        return thenComparing(comparingInt(key));
    }

    default Comparator<T> thenComparingLong(ToLongFunction<? super T> key) {
        return thenComparing(comparingLong(key));
    }

    default Comparator<T> thenComparingDouble(ToDoubleFunction<? super T> key) {
        return thenComparing(comparingDouble(key));
    }

    static <T extends Comparable<? super T>> Comparator<T> reverseOrder() {
        return Collections.reverseOrder();
    }

    static <T extends Comparable<? super T>> Comparator<T> naturalOrder() {
        return (one, two) -> one.compareTo(two);
    }

    static <T> Comparator<T> nullsFirst(Comparator<? super T> order) {
        return (one, two) -> one == null ? (two == null ? 0 : -1)
                : two == null ? 1 : order == null ? 0 : order.compare(one, two);
    }

    static <T> Comparator<T> nullsLast(Comparator<? super T> order) {
        return (one, two) -> one == null ? (two == null ? 0 : 1)
                : two == null ? -1 : order == null ? 0 : order.compare(one, two);
    }

    static <T, U> Comparator<T> comparing(Function<? super T, ? extends U> key, Comparator<? super U> order) {
        return (one, two) -> order.compare(key.apply(one), key.apply(two));
    }

    static <T, U extends Comparable<? super U>> Comparator<T> comparing(Function<? super T, ? extends U> key) {
        return (one, two) -> key.apply(one).compareTo(key.apply(two));
    }

    static <T> Comparator<T> comparingInt(ToIntFunction<? super T> key) {
        return (one, two) -> Integer.compare(key.applyAsInt(one), key.applyAsInt(two));
    }

    static <T> Comparator<T> comparingLong(ToLongFunction<? super T> key) {
        return (one, two) -> Long.compare(key.applyAsLong(one), key.applyAsLong(two));
    }

    static <T> Comparator<T> comparingDouble(ToDoubleFunction<? super T> key) {
        return (one, two) -> Double.compare(key.applyAsDouble(one), key.applyAsDouble(two));
    }
}
