package java.util.stream;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

public interface Stream<T> extends BaseStream<T, Stream<T>> {
    Stream<T> filter(Predicate<? super T> kept);

    <R> Stream<R> map(Function<? super T, ? extends R> change);

    IntStream mapToInt(ToIntFunction<? super T> change);

    <R> Stream<R> flatMap(Function<? super T, ? extends Stream<? extends R>> change);

    Stream<T> distinct();

    Stream<T> sorted();

    Stream<T> sorted(Comparator<? super T> order);

    Stream<T> peek(Consumer<? super T> action);

    Stream<T> limit(long count);

    Stream<T> skip(long count);

    void forEach(Consumer<? super T> action);

    void forEachOrdered(Consumer<? super T> action);

    Object[] toArray();

    <A> A[] toArray(IntFunction<A[]> make);

    T reduce(T start, BinaryOperator<T> join);

    Optional<T> reduce(BinaryOperator<T> join);

    <U> U reduce(U start, BiFunction<U, ? super T, U> add, BinaryOperator<U> join);

    <R> R collect(Supplier<R> make, BiConsumer<R, ? super T> add, BiConsumer<R, R> join);

    <R, A> R collect(Collector<? super T, A, R> collector);

    Optional<T> min(Comparator<? super T> order);

    Optional<T> max(Comparator<? super T> order);

    long count();

    boolean anyMatch(Predicate<? super T> wanted);

    boolean allMatch(Predicate<? super T> wanted);

    boolean noneMatch(Predicate<? super T> wanted);

    Optional<T> findFirst();

    Optional<T> findAny();

    static <T> Stream<T> empty() {
        return Pipeline.of(Collections.emptyIterator());
    }

    static <T> Stream<T> of(T value) {
        return Pipeline.of(Collections.singletonList(value).iterator());
    }

    static <T> Stream<T> of(T... values) {
        return Arrays.stream(values);
    }

    static <T> Stream<T> iterate(T start, UnaryOperator<T> next) {
        return Pipeline.of(new Pipeline.Ahead<T>() {
            private T last;
            private boolean began;

            void advance() {
                last = began ? next.apply(last) : start;
                began = true;
                give(last);
            }
        });
    }

    static <T> Stream<T> generate(Supplier<T> make) {
        return Pipeline.of(new Pipeline.Ahead<T>() {
            void advance() {
                give(make.get());
            }
        });
    }

    static <T> Stream<T> concat(Stream<? extends T> one, Stream<? extends T> two) {
        return Stream.<Stream<? extends T>>of((Stream<? extends T>[]) new Stream[] {one, two}).flatMap(part -> part);
    }
}
