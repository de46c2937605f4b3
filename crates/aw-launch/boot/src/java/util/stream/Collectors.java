package java.util.stream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

public final class Collectors {
    private Collectors() {}

    /** The parts of a collector. */
    private static final class Parts<T, A, R> implements Collector<T, A, R> {
        private final Supplier<A> supplier;
        private final BiConsumer<A, T> accumulator;
        private final Function<A, R> finisher;

        Parts(Supplier<A> supplier, BiConsumer<A, T> accumulator, Function<A, R> finisher) {
            this.supplier = supplier;
            this.accumulator = accumulator;
            this.finisher = finisher;
        }

        public Supplier<A> supplier() {
            return supplier;
        }

        public BiConsumer<A, T> accumulator() {
            return accumulator;
        }

        public BinaryOperator<A> combiner() {
            return (one, two) -> one;
        }

        public Function<A, R> finisher() {
            return finisher;
        }

        public Set<Collector.Characteristics> characteristics() {
            return Collections.emptySet();
        }
    }

    public static <T, C extends Collection<T>> Collector<T, ?, C> toCollection(Supplier<C> make) {
        return new Parts<T, C, C>(make, (into, value) -> into.add(value), made -> made);
    }

    public static <T> Collector<T, ?, List<T>> toList() {
        return new Parts<T, List<T>, List<T>>(ArrayList::new, (into, value) -> into.add(value), made -> made);
    }

    public static <T> Collector<T, ?, Set<T>> toSet() {
        return new Parts<T, Set<T>, Set<T>>(HashSet::new, (into, value) -> into.add(value), made -> made);
    }

    public static Collector<CharSequence, ?, String> joining() {
        return joining("", "", "");
    }

    public static Collector<CharSequence, ?, String> joining(CharSequence between) {
        return joining(between, "", "");
    }

    public static Collector<CharSequence, ?, String> joining(CharSequence between, CharSequence start, CharSequence end) {
        return new Parts<CharSequence, StringJoiner, String>(
                () -> new StringJoiner(between, start, end), (into, value) -> into.add(value), made -> made.toString());
    }

    public static <T, K, U> Collector<T, ?, Map<K, U>> toMap(
            Function<? super T, ? extends K> key, Function<? super T, ? extends U> value) {
        return toMap(key, value, (one, two) -> {
            throw new IllegalStateException("Duplicate key " + one);
        });
    }

    public static <T, K, U> Collector<T, ?, Map<K, U>> toMap(
            Function<? super T, ? extends K> key, Function<? super T, ? extends U> value, BinaryOperator<U> join) {
        return new Parts<T, Map<K, U>, Map<K, U>>(
                HashMap::new, (into, one) -> into.merge(key.apply(one), value.apply(one), join), made -> made);
    }

    public static <T, K, U, M extends Map<K, U>> Collector<T, ?, M> toMap(
            Function<? super T, ? extends K> key,
            Function<? super T, ? extends U> value,
            BinaryOperator<U> join,
            Supplier<M> make) {
        return new Parts<T, M, M>(
                make, (into, one) -> into.merge(key.apply(one), value.apply(one), join), made -> made);
    }

    public static <T, K> Collector<T, ?, Map<K, List<T>>> groupingBy(Function<? super T, ? extends K> key) {
        return groupingBy(key, toList());
    }

    public static <T, K, A, D> Collector<T, ?, Map<K, D>> groupingBy(
            Function<? super T, ? extends K> key, Collector<? super T, A, D> below) {
        return new Parts<T, Map<K, A>, Map<K, D>>(
                HashMap::new,
                (into, one) -> ((BiConsumer<A, T>) below.accumulator())
                        .accept(into.computeIfAbsent(key.apply(one), none -> below.supplier().get()), one),
                made -> {
                    Map<K, D> found = new HashMap<>();
                    made.forEach((group, held) -> found.put(group, below.finisher().apply(held)));
                    return found;
                });
    }

    public static <T> Collector<T, ?, Map<Boolean, List<T>>> partitioningBy(Predicate<? super T> test) {
        return groupingBy(one -> test.test(one));
    }

    public static <T, U, A, R> Collector<T, ?, R> mapping(
            Function<? super T, ? extends U> change, Collector<? super U, A, R> below) {
        return new Parts<T, A, R>(
                below.supplier(),
                (into, one) -> ((BiConsumer<A, U>) below.accumulator()).accept(into, change.apply(one)),
                below.finisher());
    }

    public static <T> Collector<T, ?, Long> counting() {
        return new Parts<T, long[], Long>(() -> new long[1], (into, one) -> into[0]++, made -> made[0]);
    }
}
