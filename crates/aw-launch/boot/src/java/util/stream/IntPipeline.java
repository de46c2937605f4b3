package java.util.stream;

import java.util.Iterator;
import java.util.OptionalInt;
import java.util.function.IntBinaryOperator;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** A stream of ints, on boxes. */
final class IntPipeline implements IntStream {
    private final Stream<Integer> boxes;

    IntPipeline(Iterator<Integer> all) {
        boxes = Pipeline.of(all);
    }

    public IntStream filter(IntPredicate kept) {
        return new IntPipeline(boxes.filter(value -> kept.test(value)).iterator());
    }

    public IntStream map(IntUnaryOperator change) {
        return new IntPipeline(boxes.map(value -> change.applyAsInt(value)).iterator());
    }

    public <U> Stream<U> mapToObj(IntFunction<? extends U> change) {
        return boxes.map(value -> change.apply(value));
    }

    public Stream<Integer> boxed() {
        return boxes;
    }

    public IntStream limit(long count) {
        return new IntPipeline(boxes.limit(count).iterator());
    }

    public IntStream sorted() {
        return new IntPipeline(boxes.sorted().iterator());
    }

    public IntStream distinct() {
        return new IntPipeline(boxes.distinct().iterator());
    }

    public void forEach(IntConsumer action) {
        boxes.forEach(value -> action.accept(value));
    }

    public int[] toArray() {
        Object[] all = boxes.toArray();
        int[] made = new int[all.length];
        for (int at = 0; at < made.length; at++) {
            made[at] = (Integer) all[at];
        }
        return made;
    }

    public int sum() {
        return reduce(0, (one, two) -> one + two);
    }

    public long count() {
        return boxes.count();
    }

    public int reduce(int start, IntBinaryOperator join) {
        return boxes.reduce(start, (one, two) -> join.applyAsInt(one, two));
    }

    private static OptionalInt optional(java.util.Optional<Integer> found) {
        return found.isPresent() ? OptionalInt.of(found.get()) : OptionalInt.empty();
    }

    public OptionalInt max() {
        return optional(boxes.max((one, two) -> one - two));
    }

    public OptionalInt min() {
        return optional(boxes.min((one, two) -> one - two));
    }

    public OptionalInt findFirst() {
        return optional(boxes.findFirst());
    }

    public boolean anyMatch(IntPredicate wanted) {
        return boxes.anyMatch(value -> wanted.test(value));
    }

    public boolean allMatch(IntPredicate wanted) {
        return boxes.allMatch(value -> wanted.test(value));
    }

    public boolean noneMatch(IntPredicate wanted) {
        return boxes.noneMatch(value -> wanted.test(value));
    }
}
