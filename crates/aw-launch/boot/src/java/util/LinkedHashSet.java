package java.util;

public class LinkedHashSet<E> extends HashSet<E> implements Set<E> {
    public LinkedHashSet() {
        super(new LinkedHashMap<E, Object>());
    }

    public LinkedHashSet(int capacity) {
        this();
    }

    public LinkedHashSet(int capacity, float load) {
        this();
    }

    public LinkedHashSet(Collection<? extends E> values) {
        this();
        addAll(values);
    }
}
