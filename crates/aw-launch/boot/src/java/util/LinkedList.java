package java.util;

public class LinkedList<E> extends AbstractSequentialList<E>
        implements List<E>, Deque<E>, Cloneable, java.io.Serializable {
    private transient Node<E> first;
    private transient Node<E> last;
    private transient int count;

    private static final class Node<E> {
        E value;
        Node<E> before;
        Node<E> after;
    }

    public LinkedList() {}

    public LinkedList(Collection<? extends E> values) {
        addAll(values);
    }

    public int size() {
        return count;
    }

    private Node<E> node(int at) {
        check(at, count);
        Node<E> node = first;
        for (; at > 0; at--) {
            node = node.after;
        }
        return node;
    }

    /** Put a value before a node, at the end before none. */
    private void link(E value, Node<E> after) {
        Node<E> made = new Node<>();
        made.value = value;
        made.after = after;
        made.before = after == null ? last : after.before;
        if (made.before == null) {
            first = made;
        } else {
            made.before.after = made;
        }
        if (after == null) {
            last = made;
        } else {
            after.before = made;
        }
        count++;
        modCount++;
    }

    private E unlink(Node<E> node) {
        if (node.before == null) {
            first = node.after;
        } else {
            node.before.after = node.after;
        }
        if (node.after == null) {
            last = node.before;
        } else {
            node.after.before = node.before;
        }
        count--;
        modCount++;
        return node.value;
    }

    private Node<E> find(Object value) {
        for (Node<E> node = first; node != null; node = node.after) {
            if (Objects.equals(value, node.value)) {
                return node;
            }
        }
        return null;
    }

    public E get(int at) {
        return node(at).value;
    }

    public E set(int at, E value) {
        Node<E> node = node(at);
        E old = node.value;
        node.value = value;
        return old;
    }

    public void add(int at, E value) {
        check(at, count + 1);
        link(value, at == count ? null : node(at));
    }

    public E remove(int at) {
        return unlink(node(at));
    }

    public boolean remove(Object value) {
        Node<E> node = find(value);
        if (node != null) {
            unlink(node);
        }
        return node != null;
    }

    public void clear() {
        first = null;
        last = null;
        count = 0;
        modCount++;
    }

    private E there() {
        if (count == 0) {
            throw new NoSuchElementException();
        }
        return null;
    }

    public boolean add(E value) {
        link(value, null);
        return true;
    }

    public void addFirst(E value) {
        link(value, first);
    }

    public void addLast(E value) {
        link(value, null);
    }

    public boolean offer(E value) {
        return add(value);
    }

    public boolean offerFirst(E value) {
        link(value, first);
        return true;
    }

    public boolean offerLast(E value) {
        return add(value);
    }

    public E peek() {
        return count == 0 ? null : first.value;
    }

    public E peekFirst() {
        return peek();
    }

    public E peekLast() {
        return count == 0 ? null : last.value;
    }

    public E element() {
        return getFirst();
    }

    public E getFirst() {
        there();
        return first.value;
    }

    public E getLast() {
        there();
        return last.value;
    }

    public E poll() {
        return count == 0 ? null : unlink(first);
    }

    public E pollFirst() {
        return poll();
    }

    public E pollLast() {
        return count == 0 ? null : unlink(last);
    }

    public E remove() {
        return removeFirst();
    }

    public E removeFirst() {
        there();
        return unlink(first);
    }

    public E removeLast() {
        there();
        return unlink(last);
    }

    public void push(E value) {
        addFirst(value);
    }

    public E pop() {
        return removeFirst();
    }

    public boolean removeFirstOccurrence(Object value) {
        return remove(value);
    }

    public boolean removeLastOccurrence(Object value) {
        int at = lastIndexOf(value);
        if (at >= 0) {
            remove(at);
        }
        return at >= 0;
    }

    public Iterator<E> iterator() {
        return new Nodes();
    }

    public Iterator<E> descendingIterator() {
        ArrayList<E> all = new ArrayList<E>(this);
        Collections.reverse(all);
        return all.iterator();
    }

    public Object clone() {
        return new LinkedList<E>(this);
    }

    /** Iterates from node to node. */
    private final class Nodes implements Iterator<E> {
        private Node<E> next = first;
        private Node<E> last;
        private int seen = modCount;

        public boolean hasNext() {
            return next != null;
        }

        public E next() {
            if (seen != modCount) {
                throw new ConcurrentModificationException();
            }
            if (next == null) {
                throw new NoSuchElementException();
            }
            last = next;
            next = next.after;
            return last.value;
        }

        public void remove() {
            if (last == null) {
                throw new IllegalStateException();
            }
            unlink(last);
            last = null;
            seen = modCount;
        }
    }
}
