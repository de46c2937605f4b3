package java.util;

public interface Set<E> extends Collection<E> {
    static <E> Set<E> of(E... values) {
        return Collections.unmodifiableSet(new LinkedHashSet<E>(Arrays.asList(values)));
    }

    static <E> Set<E> copyOf(Collection<? extends E> values) {
        return Collections.unmodifiableSet(new LinkedHashSet<E>(values));
    }
}
