package java.util;

public abstract class AbstractCollection<E> implements Collection<E> {
    protected AbstractCollection() {}

    public boolean isEmpty() {
        return size() == 0;
    }

    public boolean contains(Object value) {
        for (E one : this) {
            if (value == null ? one == null : value.equals(one)) {
                return true;
            }
        }
        return false;
    }

    public Object[] toArray() {
        Object[] all = new Object[size()];
        int at = 0;
        for (Iterator<E> values = iterator(); at < all.length && values.hasNext(); at++) {
            all[at] = values.next();
        }
        return at == all.length ? all : Arrays.copyOf(all, at);
    }

    public <T> T[] toArray(T[] into) {
        Object[] all = toArray();
        if (into.length < all.length) {
            into = (T[]) java.lang.reflect.Array.newInstance(into.getClass().getComponentType(), all.length);
        } else if (into.length > all.length) {
            into[all.length] = null;
        }
        System.arraycopy(all, 0, into, 0, all.length);
        return into;
    }

    public boolean add(E value) {
        throw new UnsupportedOperationException();
    }

    public boolean remove(Object value) {
        for (Iterator<E> all = iterator(); all.hasNext(); ) {
            E one = all.next();
            if (value == null ? one == null : value.equals(one)) {
                all.remove();
                return true;
            }
        }
        return false;
    }

    public boolean containsAll(Collection<?> values) {
        for (Object value : values) {
            if (!contains(value)) {
                return false;
            }
        }
        return true;
    }

    public boolean addAll(Collection<? extends E> values) {
        boolean changed = false;
        for (E value : values) {
            changed |= add(value);
        }
        return changed;
    }

    public boolean removeAll(Collection<?> values) {
        return keep(Objects.requireNonNull(values), false);
    }

    public boolean retainAll(Collection<?> values) {
        return keep(Objects.requireNonNull(values), true);
    }

    private boolean keep(Collection<?> values, boolean contained) {
        boolean changed = false;
        for (Iterator<E> all = iterator(); all.hasNext(); ) {
            if (values.contains(all.next()) != contained) {
                all.remove();
                changed = true;
            }
        }
        return changed;
    }

    public void clear() {
        for (Iterator<E> all = iterator(); all.hasNext(); ) {
            all.next();
            all.remove();
        }
    }

    public String toString() {
        StringBuilder text = new StringBuilder("[");
        String between = "";
        for (E one : this) {
            text.append(between).append(one == this ? "(this Collection)" : one);
            between = ", ";
        }
        return text.append(']').toString();
    }
}
