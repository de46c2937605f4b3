package java.util;

public class LinkedHashMap<K, V> extends HashMap<K, V> implements Map<K, V> {
    private transient HashMap.Node<K, V> first;
    private transient HashMap.Node<K, V> last;
    private final boolean byUse;

    public LinkedHashMap() {
        byUse = false;
    }

    public LinkedHashMap(int capacity) {
        super(capacity);
        byUse = false;
    }

    public LinkedHashMap(int capacity, float load) {
        super(capacity);
        byUse = false;
    }

    public LinkedHashMap(int capacity, float load, boolean byUse) {
        super(capacity);
        this.byUse = byUse;
    }

    public LinkedHashMap(Map<? extends K, ? extends V> from) {
        byUse = false;
        putAll(from);
    }

    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return false;
    }

    public Map.Entry<K, V> eldest() {
        return first;
    }

    void added(HashMap.Node<K, V> node) {
        append(node);
        if (removeEldestEntry(first)) {
            cut(first);
        }
    }

    private void append(HashMap.Node<K, V> node) {
        node.before = last;
        node.after = null;
        if (last == null) {
            first = node;
        } else {
            last.after = node;
        }
        last = node;
    }

    void used(HashMap.Node<K, V> node) {
        if (byUse && node != last) {
            removed(node);
            append(node);
            modCount++;
        }
    }

    void removed(HashMap.Node<K, V> node) {
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
    }

    public void clear() {
        super.clear();
        first = null;
        last = null;
    }

    HashMap.Node<K, V> first() {
        return first;
    }

    HashMap.Node<K, V> next(HashMap.Node<K, V> node) {
        return node.after;
    }

    public Object clone() {
        return new LinkedHashMap<K, V>(this);
    }
}
