package java.util.concurrent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;

/** Iterates over what there was when the walk began. */
public class CopyOnWriteArrayList<E> extends ArrayList<E> {
    public CopyOnWriteArrayList() {}

    public CopyOnWriteArrayList(Collection<? extends E> values) {
        super(values);
    }

    public CopyOnWriteArrayList(E[] values) {
        super(java.util.Arrays.asList(values));
    }

    public boolean addIfAbsent(E value) {
        return !contains(value) && add(value);
    }

    public int addAllAbsent(Collection<? extends E> values) {
        int count = 0;
        for (E value : values) {
            count += addIfAbsent(value) ? 1 : 0;
        }
        return count;
    }

    private List<E> now() {
        return java.util.Collections.unmodifiableList(new ArrayList<E>(this));
    }

    public Iterator<E> iterator() {
        return now().iterator();
    }

    public ListIterator<E> listIterator() {
        return now().listIterator();
    }

    public void forEach(java.util.function.Consumer<? super E> action) {
        now().forEach(action);
    }
}
