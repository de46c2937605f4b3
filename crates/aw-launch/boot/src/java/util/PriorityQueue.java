package java.util;

/** A binary heap, of the order that the platform's has. */
public class PriorityQueue<E> extends AbstractQueue<E> implements java.io.Serializable {
    private transient Object[] heap = new Object[11];
    private int count;
    private final Comparator<? super E> order;

    public PriorityQueue() {
        this((Comparator<? super E>) null);
    }

    public PriorityQueue(int capacity) {
        this((Comparator<? super E>) null);
    }

    public PriorityQueue(int capacity, Comparator<? super E> order) {
        this(order);
    }

    public PriorityQueue(Comparator<? super E> order) {
        this.order = order;
    }

    public PriorityQueue(Collection<? extends E> values) {
        this((Comparator<? super E>) null);
        addAll(values);
    }

    private boolean before(Object one, Object two) {
        return (order == null ? ((Comparable) one).compareTo(two) : order.compare((E) one, (E) two)) < 0;
    }

    public boolean offer(E value) {
        Objects.requireNonNull(value);
        if (count == heap.length) {
            heap = Arrays.copyOf(heap, count * 2);
        }
        up(count++, value);
        return true;
    }

    public boolean add(E value) {
        return offer(value);
    }

    private void up(int at, Object value) {
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (!before(value, heap[parent])) {
                break;
            }
            heap[at] = heap[parent];
            at = parent;
        }
        heap[at] = value;
    }

    private void down(int at, Object value) {
        while (at < count >>> 1) {
            int child = 2 * at + 1;
            if (child + 1 < count && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], value)) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = value;
    }

    public E peek() {
        return count == 0 ? null : (E) heap[0];
    }

    public E poll() {
        return count == 0 ? null : cut(0);
    }

    private E cut(int at) {
        E gone = (E) heap[at];
        Object last = heap[--count];
        heap[count] = null;
        if (at < count) {
            down(at, last);
            if (heap[at] == last) {
                up(at, last);
            }
        }
        return gone;
    }

    public boolean remove(Object value) {
        for (int at = 0; at < count; at++) {
            if (heap[at].equals(value)) {
                cut(at);
                return true;
            }
        }
        return false;
    }

    public int size() {
        return count;
    }

    public Comparator<? super E> comparator() {
        return order;
    }

    public Iterator<E> iterator() {
        return new Iterator<E>() {
            private int next;

            public boolean hasNext() {
                return next < count;
            }

            public E next() {
                if (next >= count) {
                    throw new NoSuchElementException();
                }
                return (E) heap[next++];
            }

            public void remove() {
                cut(--next);
            }
        };
    }
}
