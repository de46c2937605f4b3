package java.util;

public abstract class AbstractList<E> extends AbstractCollection<E> implements List<E> {
    protected transient int modCount;

    protected AbstractList() {}

    public boolean add(E value) {
        add(size(), value);
        return true;
    }

    public E set(int at, E value) {
        throw new UnsupportedOperationException();
    }

    public void add(int at, E value) {
        throw new UnsupportedOperationException();
    }

    public E remove(int at) {
        throw new UnsupportedOperationException();
    }

    public int indexOf(Object value) {
        int at = 0;
        for (E one : this) {
            if (value == null ? one == null : value.equals(one)) {
                return at;
            }
            at++;
        }
        return -1;
    }

    public int lastIndexOf(Object value) {
        for (int at = size() - 1; at >= 0; at--) {
            E one = get(at);
            if (value == null ? one == null : value.equals(one)) {
                return at;
            }
        }
        return -1;
    }

    public void clear() {
        removeRange(0, size());
    }

    protected void removeRange(int from, int to) {
        for (int at = to - 1; at >= from; at--) {
            remove(at);
        }
    }

    public boolean addAll(int at, Collection<? extends E> values) {
        check(at, size() + 1);
        for (E value : values) {
            add(at++, value);
        }
        return !values.isEmpty();
    }

    static void check(int at, int length) {
        if (at < 0 || at >= length) {
            throw new IndexOutOfBoundsException("Index: " + at);
        }
    }

    public Iterator<E> iterator() {
        return new Places(0);
    }

    public ListIterator<E> listIterator() {
        return new Places(0);
    }

    public ListIterator<E> listIterator(int at) {
        check(at, size() + 1);
        return new Places(at);
    }

    public List<E> subList(int from, int to) {
        if (from < 0 || to > size()) {
            throw new IndexOutOfBoundsException("fromIndex = " + from + ", toIndex = " + to);
        }
        if (from > to) {
            throw new IllegalArgumentException("fromIndex(" + from + ") > toIndex(" + to + ")");
        }
        return new SubList<E>(this, from, to);
    }

    public boolean equals(Object other) {
        if (other == this) {
            return true;
        }
        if (!(other instanceof List) || ((List<?>) other).size() != size()) {
            return false;
        }
        Iterator<?> others = ((List<?>) other).iterator();
        for (E one : this) {
            if (!others.hasNext() || !Objects.equals(one, others.next())) {
                return false;
            }
        }
        return true;
    }

    public int hashCode() {
        int hash = 1;
        for (E one : this) {
            hash = 31 * hash + (one == null ? 0 : one.hashCode());
        }
        return hash;
    }

    /** Iterates by number, and fails where the list was changed meanwhile. */
    private final class Places implements ListIterator<E> {
        private int next;
        private int last = -1;
        private int seen = modCount;

        Places(int start) {
            next = start;
        }

        private void check() {
            if (seen != modCount) {
                throw new ConcurrentModificationException();
            }
        }

        public boolean hasNext() {
            return next != size();
        }

        public E next() {
            check();
            if (next >= size()) {
                throw new NoSuchElementException();
            }
            last = next++;
            return get(last);
        }

        public boolean hasPrevious() {
            return next != 0;
        }

        public E previous() {
            check();
            if (next <= 0) {
                throw new NoSuchElementException();
            }
            last = --next;
            return get(last);
        }

        public int nextIndex() {
            return next;
        }

        public int previousIndex() {
            return next - 1;
        }

        public void remove() {
            if (last < 0) {
                throw new IllegalStateException();
            }
            check();
            AbstractList.this.remove(last);
            if (last < next) {
                next--;
            }
            last = -1;
            seen = modCount;
        }

        public void set(E value) {
            if (last < 0) {
                throw new IllegalStateException();
            }
            check();
            AbstractList.this.set(last, value);
            seen = modCount;
        }

        public void add(E value) {
            check();
            AbstractList.this.add(next++, value);
            last = -1;
            seen = modCount;
        }
    }

    /** A window on a list. */
    private static final class SubList<E> extends AbstractList<E> implements RandomAccess {
        private final AbstractList<E> of;
        private final int from;
        private int count;

        SubList(AbstractList<E> of, int from, int to) {
            this.of = of;
            this.from = from;
            count = to - from;
        }

        public int size() {
            return count;
        }

        public E get(int at) {
            check(at, count);
            return of.get(from + at);
        }

        public E set(int at, E value) {
            check(at, count);
            return of.set(from + at, value);
        }

        public void add(int at, E value) {
            check(at, count + 1);
            of.add(from + at, value);
            count++;
            modCount++;
        }

        public E remove(int at) {
            check(at, count);
            E gone = of.remove(from + at);
            count--;
            modCount++;
            return gone;
        }
    }
}
