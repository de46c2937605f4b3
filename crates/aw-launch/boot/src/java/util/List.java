package java.util;

import java.util.function.UnaryOperator;

public interface List<E> extends Collection<E> {
    boolean addAll(int at, Collection<? extends E> values);

    E get(int at);

    E set(int at, E value);

    void add(int at, E value);

    E remove(int at);

    int indexOf(Object value);

    int lastIndexOf(Object value);

    ListIterator<E> listIterator();

    ListIterator<E> listIterator(int at);

    List<E> subList(int from, int to);

    default void replaceAll(UnaryOperator<E> change) {
        for (ListIterator<E> all = listIterator(); all.hasNext(); ) {
            all.set(change.apply(all.next()));
        }
    }

    default void sort(Comparator<? super E> order) {
        Object[] values = toArray();
        Arrays.sort(values, (Comparator) order);
        ListIterator<E> all = listIterator();
        for (Object value : values) {
            all.next();
            all.set((E) value);
        }
    }

    static <E> List<E> of(E... values) {
        for (E value : values) {
            Objects.requireNonNull(value);
        }
        return Collections.unmodifiableList(new ArrayList<E>(Arrays.asList(values)));
    }

    static <E> List<E> of() {
        return Collections.emptyList();
    }

    static <E> List<E> of(E one) {
        return of((E[]) new Object[] {one});
    }

    static <E> List<E> of(E one, E two) {
        return of((E[]) new Object[] {one, two});
    }

    static <E> List<E> of(E one, E two, E three) {
        return of((E[]) new Object[] {one, two, three});
    }

    static <E> List<E> of(E one, E two, E three, E four) {
        return of((E[]) new Object[] {one, two, three, four});
    }

    static <E> List<E> of(E one, E two, E three, E four, E five) {
        return of((E[]) new Object[] {one, two, three, four, five});
    }

    static <E> List<E> copyOf(Collection<? extends E> values) {
        return of((E[]) values.toArray());
    }
}
