package java.util;

/** Keys by what they are, in the order in which they came: the platform's order is that of addresses. */
public class IdentityHashMap<K, V> extends AbstractMap<K, V> implements Map<K, V>, Cloneable, java.io.Serializable {
    private final ArrayList<Map.Entry<K, V>> rows = new ArrayList<>();

    public IdentityHashMap() {}

    public IdentityHashMap(int capacity) {}

    public IdentityHashMap(Map<? extends K, ? extends V> from) {
        putAll(from);
    }

    private Map.Entry<K, V> find(Object key) {
        for (Map.Entry<K, V> row : rows) {
            if (row.getKey() == key) {
                return row;
            }
        }
        return null;
    }

    public boolean containsKey(Object key) {
        return find(key) != null;
    }

    public V get(Object key) {
        Map.Entry<K, V> row = find(key);
        return row == null ? null : row.getValue();
    }

    public V put(K key, V value) {
        Map.Entry<K, V> row = find(key);
        if (row != null) {
            return row.setValue(value);
        }
        rows.add(new AbstractMap.SimpleEntry<K, V>(key, value));
        return null;
    }

    public V remove(Object key) {
        Map.Entry<K, V> row = find(key);
        if (row == null) {
            return null;
        }
        for (Iterator<Map.Entry<K, V>> all = rows.iterator(); all.hasNext(); ) {
            if (all.next() == row) {
                all.remove();
            }
        }
        return row.getValue();
    }

    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<Map.Entry<K, V>>() {
            public int size() {
                return rows.size();
            }

            public Iterator<Map.Entry<K, V>> iterator() {
                return rows.iterator();
            }
        };
    }
}
