package java.util.stream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** A stream over an iterator: every stage is another iterator. */
public final class Pipeline<T> implements Stream<T> {
    private final Iterator<T> all;

    private Pipeline(Iterator<T> all) {
        this.all = all;
    }

    public static <T> Stream<T> of(Iterator<T> all) {
        return new Pipeline<T>(all);
    }

    /** An iterator that looks one value ahead. */
    abstract static class Ahead<T> implements Iterator<T> {
        private T next;
        private boolean has;
        private boolean ended;

        /** Gives the next value to {@link #give}, or gives none at the end. */
        abstract void advance();

        final void give(T value) {
            next = value;
            has = true;
        }

        public final boolean hasNext() {
            if (!has && !ended) {
                advance();
                ended = !has;
            }
            return has;
        }

        public final T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            has = false;
            return next;
        }
    }

    public Iterator<T> iterator() {
        return all;
    }

    public Stream<T> filter(Predicate<? super T> kept) {
        return of(new Ahead<T>() {
            void advance() {
                while (all.hasNext()) {
                    T value = all.next();
                    if (kept.test(value)) {
                        give(value);
                        return;
                    }
                }
            }
        });
    }

    public <R> Stream<R> map(Function<? super T, ? extends R> change) {
        return of(new Ahead<R>() {
            void advance() {
                if (all.hasNext()) {
                    give(change.apply(all.next()));
                }
            }
        });
    }

    public IntStream mapToInt(ToIntFunction<? super T> change) {
        return new IntPipeline((Iterator<Integer>) (Iterator<?>) map(value -> change.applyAsInt(value)).iterator());
    }

    public <R> Stream<R> flatMap(Function<? super T, ? extends Stream<? extends R>> change) {
        return of(new Ahead<R>() {
            private Iterator<? extends R> part = Collections.emptyIterator();

            void advance() {
                while (!part.hasNext() && all.hasNext()) {
                    Stream<? extends R> next = change.apply(all.next());
                    part = next == null ? Collections.emptyIterator() : next.iterator();
                }
                if (part.hasNext()) {
                    give(part.next());
                }
            }
        });
    }

    public Stream<T> distinct() {
        Set<T> seen = new HashSet<>();
        return filter(value -> seen.add(value));
    }

    private Stream<T> late(Consumer<ArrayList<T>> change) {
        return of(new Ahead<T>() {
            private Iterator<T> changed;

            void advance() {
                if (changed == null) {
                    ArrayList<T> values = rest();
                    change.accept(values);
                    changed = values.iterator();
                }
                if (changed.hasNext()) {
                    give(changed.next());
                }
            }
        });
    }

    private ArrayList<T> rest() {
        ArrayList<T> values = new ArrayList<>();
        while (all.hasNext()) {
            values.add(all.next());
        }
        return values;
    }

    public Stream<T> sorted() {
        return late(values -> values.sort(null));
    }

    public Stream<T> sorted(Comparator<? super T> order) {
        return late(values -> values.sort(order));
    }

    public Stream<T> peek(Consumer<? super T> action) {
        return map(value -> {
            action.accept(value);
            return value;
        });
    }

    public Stream<T> limit(long count) {
        return of(new Ahead<T>() {
            private long left = count;

            void advance() {
                if (left-- > 0 && all.hasNext()) {
                    give(all.next());
                }
            }
        });
    }

    public Stream<T> skip(long count) {
        return late(values -> values.subList(0, (int) Math.min(count, values.size())).clear());
    }

    public void forEach(Consumer<? super T> action) {
        while (all.hasNext()) {
            action.accept(all.next());
        }
    }

    public void forEachOrdered(Consumer<? super T> action) {
        forEach(action);
    }

    public Object[] toArray() {
        return rest().toArray();
    }

    public <A> A[] toArray(IntFunction<A[]> make) {
        ArrayList<T> values = rest();
        return values.toArray(make.apply(values.size()));
    }

    public T reduce(T start, BinaryOperator<T> join) {
        return reduce(start, join, join);
    }

    public <U> U reduce(U start, BiFunction<U, ? super T, U> add, BinaryOperator<U> join) {
        U sum = start;
        while (all.hasNext()) {
            sum = add.apply(sum, all.next());
        }
        return sum;
    }

    public Optional<T> reduce(BinaryOperator<T> join) {
        return all.hasNext() ? Optional.of(reduce(all.next(), join)) : Optional.empty();
    }

    public <R> R collect(Supplier<R> make, BiConsumer<R, ? super T> add, BiConsumer<R, R> join) {
        R made = make.get();
        forEach(value -> add.accept(made, value));
        return made;
    }

    public <R, A> R collect(Collector<? super T, A, R> collector) {
        A made = collector.supplier().get();
        BiConsumer<A, ? super T> add = collector.accumulator();
        while (all.hasNext()) {
            add.accept(made, all.next());
        }
        return collector.finisher().apply(made);
    }

    public Optional<T> min(Comparator<? super T> order) {
        return reduce(BinaryOperator.minBy(order));
    }

    public Optional<T> max(Comparator<? super T> order) {
        return reduce(BinaryOperator.maxBy(order));
    }

    public long count() {
        return rest().size();
    }

    public boolean anyMatch(Predicate<? super T> wanted) {
        return filter(wanted).iterator().hasNext();
    }

    public boolean allMatch(Predicate<? super T> wanted) {
        return !anyMatch(value -> !wanted.test(value));
    }

    public boolean noneMatch(Predicate<? super T> wanted) {
        return !anyMatch(wanted);
    }

    public Optional<T> findFirst() {
        return all.hasNext() ? Optional.of(all.next()) : Optional.empty();
    }

    public Optional<T> findAny() {
        return findFirst();
    }

    public boolean isParallel() {
        return false;
    }

    public Stream<T> sequential() {
        return this;
    }

    public Stream<T> parallel() {
        return this;
    }

    public Stream<T> unordered() {
        return this;
    }

    public Stream<T> onClose(Runnable action) {
        return this;
    }

    public void close() {}
}
