package java.util;

public class EnumMap<K extends Enum<K>, V> extends AbstractMap<K, V> implements java.io.Serializable, Cloneable {
    private final TreeMap<K, V> map = new TreeMap<>();

    public EnumMap(Class<K> type) {}

    public EnumMap(EnumMap<K, ? extends V> from) {
        putAll(from);
    }

    public EnumMap(Map<K, ? extends V> from) {
        putAll(from);
    }

    public boolean containsKey(Object key) {
        return key != null && map.containsKey(key);
    }

    public V get(Object key) {
        return key == null ? null : map.get(key);
    }

    public V put(K key, V value) {
        return map.put(key, value);
    }

    public V remove(Object key) {
        return key == null ? null : map.remove(key);
    }

    public Set<Map.Entry<K, V>> entrySet() {
        return map.entrySet();
    }

    public EnumMap<K, V> clone() {
        return new EnumMap<K, V>(this);
    }
}
