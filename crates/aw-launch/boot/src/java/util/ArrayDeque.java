package java.util;

/** A ring of elements; {@link LinkedList} without null is the same thing to its users. */
public class ArrayDeque<E> extends AbstractCollection<E> implements Deque<E>, Cloneable, java.io.Serializable {
    private transient Object[] ring = new Object[16];
    private transient int first;
    private transient int count;

    public ArrayDeque() {}

    public ArrayDeque(int capacity) {}

    public ArrayDeque(Collection<? extends E> values) {
        addAll(values);
    }

    private int place(int at) {
        return (first + at) & (ring.length - 1);
    }

    private void room() {
        if (count == ring.length) {
            Object[] wider = new Object[count * 2];
            for (int at = 0; at < count; at++) {
                wider[at] = ring[place(at)];
            }
            ring = wider;
            first = 0;
        }
    }

    E at(int at) {
        return (E) ring[place(at)];
    }

    E cut(int at) {
        E gone = at(at);
        for (int next = at; next < count - 1; next++) {
            ring[place(next)] = ring[place(next + 1)];
        }
        ring[place(--count)] = null;
        return gone;
    }

    public int size() {
        return count;
    }

    public void addFirst(E value) {
        Objects.requireNonNull(value);
        room();
        first = (first - 1) & (ring.length - 1);
        ring[first] = value;
        count++;
    }

    public void addLast(E value) {
        Objects.requireNonNull(value);
        room();
        ring[place(count++)] = value;
    }

    public boolean offerFirst(E value) {
        addFirst(value);
        return true;
    }

    public boolean offerLast(E value) {
        addLast(value);
        return true;
    }

    public E pollFirst() {
        if (count == 0) {
            return null;
        }
        E gone = at(0);
        ring[first] = null;
        first = place(1);
        count--;
        return gone;
    }

    public E pollLast() {
        return count == 0 ? null : cut(count - 1);
    }

    private E there(E value) {
        if (value == null) {
            throw new NoSuchElementException();
        }
        return value;
    }

    public E removeFirst() {
        return there(pollFirst());
    }

    public E removeLast() {
        return there(pollLast());
    }

    public E peekFirst() {
        return count == 0 ? null : at(0);
    }

    public E peekLast() {
        return count == 0 ? null : at(count - 1);
    }

    public E getFirst() {
        return there(peekFirst());
    }

    public E getLast() {
        return there(peekLast());
    }

    public boolean add(E value) {
        addLast(value);
        return true;
    }

    public boolean offer(E value) {
        addLast(value);
        return true;
    }

    public E remove() {
        return removeFirst();
    }

    public E poll() {
        return pollFirst();
    }

    public E element() {
        return getFirst();
    }

    public E peek() {
        return peekFirst();
    }

    public void push(E value) {
        addFirst(value);
    }

    public E pop() {
        return removeFirst();
    }

    public boolean remove(Object value) {
        return removeFirstOccurrence(value);
    }

    public boolean removeFirstOccurrence(Object value) {
        for (int at = 0; at < count; at++) {
            if (at(at).equals(value)) {
                cut(at);
                return true;
            }
        }
        return false;
    }

    public boolean removeLastOccurrence(Object value) {
        for (int at = count - 1; at >= 0; at--) {
            if (at(at).equals(value)) {
                cut(at);
                return true;
            }
        }
        return false;
    }

    public Iterator<E> iterator() {
        return new Places(0, 1);
    }

    public Iterator<E> descendingIterator() {
        return new Places(count - 1, -1);
    }

    public ArrayDeque<E> clone() {
        return new ArrayDeque<E>(this);
    }

    /** Iterates one way or the other. */
    private final class Places implements Iterator<E> {
        private int next;
        private final int step;

        Places(int start, int step) {
            next = start;
            this.step = step;
        }

        public boolean hasNext() {
            return next >= 0 && next < count;
        }

        public E next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            E value = at(next);
            next += step;
            return value;
        }

        public void remove() {
            cut(next - step);
            if (step > 0) {
                next -= step;
            }
        }
    }
}
