package java.util;

import java.util.function.Consumer;

/** What the lists on an array share. */
abstract class ArrayBackedList<E> extends AbstractList<E> implements List<E>, RandomAccess, Cloneable, java.io.Serializable {
    private transient Object[] held;
    private int count;

    ArrayBackedList() {
        held = new Object[10];
    }

    ArrayBackedList(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("Illegal Capacity: " + capacity);
        }
        // What is asked for may be far more than is used.
        held = new Object[Math.min(capacity, 1024)];
    }

    ArrayBackedList(Collection<? extends E> values) {
        held = values.toArray();
        count = held.length;
    }

    public void ensureCapacity(int wanted) {}

    public void trimToSize() {}

    private void room(int more) {
        if (count + more > held.length) {
            held = Arrays.copyOf(held, Math.max(count + more, held.length + (held.length >> 1) + 1));
        }
    }

    public int size() {
        return count;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    private IndexOutOfBoundsException outside(int at) {
        return new IndexOutOfBoundsException("Index: " + at + ", Size: " + count);
    }

    public E get(int at) {
        if (at >= count || at < 0) {
            throw outside(at);
        }
        return (E) held[at];
    }

    public E set(int at, E value) {
        E old = get(at);
        held[at] = value;
        return old;
    }

    public boolean add(E value) {
        modCount++;
        if (count == held.length) {
            room(1);
        }
        held[count++] = value;
        return true;
    }

    public void add(int at, E value) {
        if (at > count || at < 0) {
            throw outside(at);
        }
        modCount++;
        room(1);
        System.arraycopy(held, at, held, at + 1, count - at);
        held[at] = value;
        count++;
    }

    public boolean addAll(Collection<? extends E> values) {
        return addAll(count, values);
    }

    public boolean addAll(int at, Collection<? extends E> values) {
        if (at > count || at < 0) {
            throw outside(at);
        }
        Object[] more = values.toArray();
        modCount++;
        room(more.length);
        System.arraycopy(held, at, held, at + more.length, count - at);
        System.arraycopy(more, 0, held, at, more.length);
        count += more.length;
        return more.length != 0;
    }

    public E remove(int at) {
        E gone = get(at);
        removeRange(at, at + 1);
        return gone;
    }

    public boolean remove(Object value) {
        int at = indexOf(value);
        if (at >= 0) {
            removeRange(at, at + 1);
        }
        return at >= 0;
    }

    protected void removeRange(int from, int to) {
        modCount++;
        System.arraycopy(held, to, held, from, count - to);
        int left = count - (to - from);
        while (count > left) {
            held[--count] = null;
        }
    }

    public boolean removeIf(java.util.function.Predicate<? super E> gone) {
        int kept = 0;
        for (int at = 0; at < count; at++) {
            if (!gone.test((E) held[at])) {
                held[kept++] = held[at];
            }
        }
        boolean changed = kept != count;
        while (count > kept) {
            held[--count] = null;
        }
        return changed;
    }

    public boolean contains(Object value) {
        return indexOf(value) >= 0;
    }

    public int indexOf(Object value) {
        for (int at = 0; at < count; at++) {
            if (value == null ? held[at] == null : value.equals(held[at])) {
                return at;
            }
        }
        return -1;
    }

    public void forEach(Consumer<? super E> action) {
        int seen = modCount;
        for (int at = 0; at < count && seen == modCount; at++) {
            action.accept((E) held[at]);
        }
        if (seen != modCount) {
            throw new ConcurrentModificationException();
        }
    }

    public void sort(Comparator<? super E> order) {
        Arrays.sort((E[]) held, 0, count, order);
        modCount++;
    }

    public Object[] toArray() {
        return Arrays.copyOf(held, count);
    }
}
