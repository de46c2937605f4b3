package java.util;

import java.util.function.BiConsumer;

/** Bins by the spread hash, doubled at three quarters: the order of iteration is that of the platform. */
public class HashMap<K, V> extends AbstractMap<K, V> implements Map<K, V>, Cloneable, java.io.Serializable {
    private transient Node<K, V>[] table;
    private transient int count;
    transient int modCount;
    private int capacity = 16;

    static class Node<K, V> extends AbstractMap.SimpleEntry<K, V> {
        final int hash;
        Node<K, V> next;
        /** For maps that keep the order of their entries. */
        Node<K, V> before;
        Node<K, V> after;

        Node(int hash, K key, V value) {
            super(key, value);
            this.hash = hash;
        }
    }

    public HashMap() {}

    public HashMap(int wanted) {
        this(wanted, 0.75f);
    }

    public HashMap(int wanted, float load) {
        if (wanted < 0) {
            throw new IllegalArgumentException("Illegal initial capacity: " + wanted);
        }
        capacity = 1;
        // An empty table costs nothing, but the first entry makes all of it.
        while (capacity < wanted && capacity < 1 << 16) {
            capacity <<= 1;
        }
    }

    public HashMap(Map<? extends K, ? extends V> from) {
        this((int) (from.size() / 0.75f + 1.0f));
        putAll(from);
    }

    static int spread(Object key) {
        int hash = key == null ? 0 : key.hashCode();
        return hash ^ hash >>> 16;
    }

    Node<K, V> node(Object key) {
        if (table == null) {
            return null;
        }
        int hash = spread(key);
        for (Node<K, V> node = table[hash & table.length - 1]; node != null; node = node.next) {
            if (node.hash == hash && (node.getKey() == key || key != null && key.equals(node.getKey()))) {
                return node;
            }
        }
        return null;
    }

    public int size() {
        return count;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    public boolean containsKey(Object key) {
        return node(key) != null;
    }

    public V get(Object key) {
        Node<K, V> node = node(key);
        if (node == null) {
            return null;
        }
        used(node);
        return node.getValue();
    }

    public V getOrDefault(Object key, V other) {
        Node<K, V> node = node(key);
        if (node == null) {
            return other;
        }
        used(node);
        return node.getValue();
    }

    public V put(K key, V value) {
        Node<K, V> known = node(key);
        if (known != null) {
            V old = known.setValue(value);
            used(known);
            return old;
        }
        if (table == null) {
            table = (Node<K, V>[]) new Node[capacity];
        }
        Node<K, V> made = new Node<>(spread(key), key, value);
        append(table, made);
        modCount++;
        if (++count > table.length / 4 * 3 + table.length % 4 * 3 / 4) {
            widen();
        }
        added(made);
        return null;
    }

    private static <K, V> void append(Node<K, V>[] table, Node<K, V> made) {
        int at = made.hash & table.length - 1;
        Node<K, V> last = table[at];
        if (last == null) {
            table[at] = made;
            return;
        }
        while (last.next != null) {
            last = last.next;
        }
        last.next = made;
    }

    private void widen() {
        Node<K, V>[] wider = (Node<K, V>[]) new Node[table.length * 2];
        for (Node<K, V> bin : table) {
            for (Node<K, V> node = bin; node != null; ) {
                Node<K, V> next = node.next;
                node.next = null;
                append(wider, node);
                node = next;
            }
        }
        table = wider;
    }

    public void putAll(Map<? extends K, ? extends V> from) {
        int size = from.size();
        if (table == null && size > 0) {
            while (capacity < (int) (size / 0.75f + 1.0f) && capacity < 1 << 16) {
                capacity <<= 1;
            }
        }
        super.putAll(from);
    }

    public V remove(Object key) {
        Node<K, V> gone = node(key);
        if (gone == null) {
            return null;
        }
        cut(gone);
        return gone.getValue();
    }

    void cut(Node<K, V> gone) {
        int at = gone.hash & table.length - 1;
        Node<K, V> before = table[at];
        if (before == gone) {
            table[at] = gone.next;
        } else {
            while (before != null && before.next != gone) {
                before = before.next;
            }
            if (before == null) {
                return;
            }
            before.next = gone.next;
        }
        count--;
        modCount++;
        removed(gone);
    }

    public void clear() {
        if (table != null) {
            table = (Node<K, V>[]) new Node[table.length];
        }
        count = 0;
        modCount++;
    }

    public void forEach(BiConsumer<? super K, ? super V> action) {
        int seen = modCount;
        for (Node<K, V> node = first(); node != null; node = next(node)) {
            action.accept(node.getKey(), node.getValue());
            if (seen != modCount) {
                throw new ConcurrentModificationException();
            }
        }
    }

    public Object clone() {
        return new HashMap<K, V>(this);
    }

    void used(Node<K, V> node) {}

    void added(Node<K, V> node) {}

    void removed(Node<K, V> node) {}

    Node<K, V> first() {
        return bin(0);
    }

    Node<K, V> next(Node<K, V> node) {
        return node.next != null ? node.next : bin((node.hash & table.length - 1) + 1);
    }

    private Node<K, V> bin(int from) {
        for (int at = from; table != null && at < table.length; at++) {
            if (table[at] != null) {
                return table[at];
            }
        }
        return null;
    }

    public Set<Map.Entry<K, V>> entrySet() {
        return new Entries();
    }

    /** The entries, as a view. */
    private final class Entries extends AbstractSet<Map.Entry<K, V>> {
        public int size() {
            return count;
        }

        public void clear() {
            HashMap.this.clear();
        }

        public boolean contains(Object value) {
            Node<K, V> node = value instanceof Map.Entry ? node(((Map.Entry<?, ?>) value).getKey()) : null;
            return node != null && node.equals(value);
        }

        public boolean remove(Object value) {
            boolean known = contains(value);
            if (known) {
                HashMap.this.remove(((Map.Entry<?, ?>) value).getKey());
            }
            return known;
        }

        public Iterator<Map.Entry<K, V>> iterator() {
            return new Nodes();
        }
    }

    /** Iterates over the entries, and fails where the map was changed meanwhile. */
    private final class Nodes implements Iterator<Map.Entry<K, V>> {
        private Node<K, V> next = first();
        private Node<K, V> last;
        private int seen = modCount;

        public boolean hasNext() {
            return next != null;
        }

        public Map.Entry<K, V> next() {
            if (seen != modCount) {
                throw new ConcurrentModificationException();
            }
            if (next == null) {
                throw new NoSuchElementException();
            }
            last = next;
            next = HashMap.this.next(next);
            return last;
        }

        public void remove() {
            if (last == null) {
                throw new IllegalStateException();
            }
            if (seen != modCount) {
                throw new ConcurrentModificationException();
            }
            cut(last);
            last = null;
            seen = modCount;
        }
    }
}
