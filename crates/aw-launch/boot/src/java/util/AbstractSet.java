package java.util;

public abstract class AbstractSet<E> extends AbstractCollection<E> implements Set<E> {
    protected AbstractSet() {}

    public boolean equals(Object other) {
        return other == this
                || other instanceof Set
                        && ((Set<?>) other).size() == size()
                        && containsAll((Set<?>) other);
    }

    public int hashCode() {
        int sum = 0;
        for (E one : this) {
            sum += Objects.hashCode(one);
        }
        return sum;
    }

    public boolean removeAll(Collection<?> values) {
        boolean changed = false;
        for (Object value : values) {
            changed |= remove(value);
        }
        return changed;
    }
}
