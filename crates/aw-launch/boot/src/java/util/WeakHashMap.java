package java.util;

/** Nothing is collected in a launch: what is held weakly stays. */
public class WeakHashMap<K, V> extends AbstractMap<K, V> implements Map<K, V> {
    private final HashMap<K, V> map = new HashMap<>();

    public WeakHashMap() {}

    public WeakHashMap(int capacity) {}

    public WeakHashMap(Map<? extends K, ? extends V> from) {
        putAll(from);
    }

    public boolean containsKey(Object key) {
        return map.containsKey(key);
    }

    public V get(Object key) {
        return map.get(key);
    }

    public V put(K key, V value) {
        return map.put(key, value);
    }

    public V remove(Object key) {
        return map.remove(key);
    }

    public Set<Map.Entry<K, V>> entrySet() {
        return map.entrySet();
    }
}
