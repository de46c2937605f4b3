package java.util;

/** Eleven bins, walked from the last, newest first. */
public class Hashtable<K, V> extends Dictionary<K, V> implements Map<K, V>, Cloneable, java.io.Serializable {
    private final LinkedHashMap<K, V> map = new LinkedHashMap<>();
    private int bins = 11;

    public Hashtable() {}

    public Hashtable(int capacity) {
        bins = capacity == 0 ? 1 : capacity;
    }

    public Hashtable(int capacity, float load) {
        this(capacity);
    }

    public Hashtable(Map<? extends K, ? extends V> from) {
        this(Math.max(2 * from.size(), 11));
        putAll(from);
    }

    public int size() {
        return map.size();
    }

    public boolean isEmpty() {
        return map.isEmpty();
    }

    public boolean containsKey(Object key) {
        return map.containsKey(Objects.requireNonNull(key));
    }

    public boolean containsValue(Object value) {
        return map.containsValue(Objects.requireNonNull(value));
    }

    public boolean contains(Object value) {
        return containsValue(value);
    }

    public V get(Object key) {
        return map.get(Objects.requireNonNull(key));
    }

    public V put(K key, V value) {
        Objects.requireNonNull(value);
        if (!map.containsKey(Objects.requireNonNull(key)) && map.size() >= (int) (bins * 0.75f)) {
            bins = bins * 2 + 1;
        }
        return map.put(key, value);
    }

    public V remove(Object key) {
        return map.remove(Objects.requireNonNull(key));
    }

    public void putAll(Map<? extends K, ? extends V> from) {
        for (Map.Entry<? extends K, ? extends V> entry : from.entrySet()) {
            put(entry.getKey(), entry.getValue());
        }
    }

    public void clear() {
        map.clear();
    }

    /** The map with its entries in the order of a walk over the bins. */
    private Map<K, V> walked() {
        ArrayList<Map.Entry<K, V>> rows = new ArrayList<>(map.entrySet());
        Collections.reverse(rows);
        Collections.sort(rows, (one, two) -> bin(two) - bin(one));
        LinkedHashMap<K, V> found = new LinkedHashMap<>();
        for (Map.Entry<K, V> row : rows) {
            found.put(row.getKey(), row.getValue());
        }
        return found;
    }

    private int bin(Map.Entry<K, V> row) {
        return (row.getKey().hashCode() & 0x7fffffff) % bins;
    }

    public Set<K> keySet() {
        return walked().keySet();
    }

    public Collection<V> values() {
        return walked().values();
    }

    public Set<Map.Entry<K, V>> entrySet() {
        return walked().entrySet();
    }

    public Enumeration<K> keys() {
        return Collections.enumeration(keySet());
    }

    public Enumeration<V> elements() {
        return Collections.enumeration(values());
    }

    public boolean equals(Object other) {
        return map.equals(other);
    }

    public int hashCode() {
        return map.hashCode();
    }

    public String toString() {
        return walked().toString();
    }
}
