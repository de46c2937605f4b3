package java.util.stream;

import java.util.OptionalInt;
import java.util.function.IntBinaryOperator;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

public interface IntStream {
    IntStream filter(IntPredicate kept);

    IntStream map(IntUnaryOperator change);

    <U> Stream<U> mapToObj(IntFunction<? extends U> change);

    Stream<Integer> boxed();

    IntStream limit(long count);

    IntStream sorted();

    IntStream distinct();

    void forEach(IntConsumer action);

    int[] toArray();

    int sum();

    long count();

    int reduce(int start, IntBinaryOperator join);

    OptionalInt max();

    OptionalInt min();

    OptionalInt findFirst();

    boolean anyMatch(IntPredicate wanted);

    boolean allMatch(IntPredicate wanted);

    boolean noneMatch(IntPredicate wanted);

    static IntStream of(int... values) {
        return range(0, values.length).map(at -> values[at]);
    }

    static IntStream empty() {
        return range(0, 0);
    }

    static IntStream rangeClosed(int from, int to) {
        return new IntPipeline(new Pipeline.Ahead<Integer>() {
            private long next = from;

            void advance() {
                if (next <= to) {
                    give((int) next++);
                }
            }
        });
    }

    static IntStream range(int from, int to) {
        return new IntPipeline(new Pipeline.Ahead<Integer>() {
            private int next = from;

            void advance() {
                if (next < to) {
                    give(next++);
                }
            }
        });
    }
}
