package android.util;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;

public final class ArraySet<E> extends LinkedHashSet<E> {
    public ArraySet() {}

    public ArraySet(int capacity) {}

    public ArraySet(ArraySet<E> other) {
        addAll(other);
    }

    public ArraySet(Collection<? extends E> other) {
        addAll(other);
    }

    public E valueAt(int at) {
        return new ArrayList<>(this).get(at);
    }

    public E removeAt(int at) {
        E value = valueAt(at);
        remove(value);
        return value;
    }

    public int indexOf(Object value) {
        return new ArrayList<Object>(this).indexOf(value);
    }

    public void ensureCapacity(int capacity) {}
}
