package java.util;

import java.util.function.Predicate;
import java.util.stream.Stream;

public interface Collection<E> extends Iterable<E> {
    int size();

    boolean isEmpty();

    boolean contains(Object value);

    Iterator<E> iterator();

    Object[] toArray();

    <T> T[] toArray(T[] into);

    boolean add(E value);

    boolean remove(Object value);

    boolean containsAll(Collection<?> values);

    boolean addAll(Collection<? extends E> values);

    boolean removeAll(Collection<?> values);

    boolean retainAll(Collection<?> values);

    void clear();

    default boolean removeIf(Predicate<? super E> gone) {
        boolean changed = false;
        for (Iterator<E> all = iterator(); all.hasNext(); ) {
            if (gone.test(all.next())) {
                all.remove();
                changed = true;
            }
        }
        return changed;
    }

    default Stream<E> stream() {
        return java.util.stream.Pipeline.of(iterator());
    }

    default Stream<E> parallelStream() {
        return stream();
    }
}
