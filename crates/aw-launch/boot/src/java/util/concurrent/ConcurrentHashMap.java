package java.util.concurrent;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Iterates over what there was when the walk began, and never fails for a change. */
public class ConcurrentHashMap<K, V> extends AbstractMap<K, V> implements ConcurrentMap<K, V>, java.io.Serializable {
    private final HashMap<K, V> map;

    public ConcurrentHashMap() {
        map = new HashMap<>();
    }

    public ConcurrentHashMap(int capacity) {
        map = new HashMap<>(capacity + (capacity >>> 1) + 1);
    }

    public ConcurrentHashMap(int capacity, float load) {
        this(capacity, load, 1);
    }

    public ConcurrentHashMap(int capacity, float load, int threads) {
        map = new HashMap<>((int) (1.0 + Math.max(capacity, threads) / load));
    }

    public ConcurrentHashMap(Map<? extends K, ? extends V> from) {
        map = new HashMap<>();
        putAll(from);
    }

    public int size() {
        return map.size();
    }

    public long mappingCount() {
        return map.size();
    }

    public boolean containsKey(Object key) {
        return map.containsKey(Objects.requireNonNull(key));
    }

    public boolean contains(Object value) {
        return map.containsValue(Objects.requireNonNull(value));
    }

    public V get(Object key) {
        return map.get(Objects.requireNonNull(key));
    }

    public V put(K key, V value) {
        return map.put(Objects.requireNonNull(key), Objects.requireNonNull(value));
    }

    public V remove(Object key) {
        return map.remove(Objects.requireNonNull(key));
    }

    public void clear() {
        map.clear();
    }

    public Enumeration<K> keys() {
        return Collections.enumeration(new ArrayList<K>(map.keySet()));
    }

    public Enumeration<V> elements() {
        return Collections.enumeration(new ArrayList<V>(map.values()));
    }

    public static <T> Set<T> newKeySet() {
        return Collections.newSetFromMap(new ConcurrentHashMap<T, Boolean>());
    }

    public Set<Map.Entry<K, V>> entrySet() {
        return new java.util.AbstractSet<Map.Entry<K, V>>() {
            public int size() {
                return map.size();
            }

            public Iterator<Map.Entry<K, V>> iterator() {
                Iterator<Map.Entry<K, V>> all = new ArrayList<Map.Entry<K, V>>(map.entrySet()).iterator();
                return new Iterator<Map.Entry<K, V>>() {
                    private Map.Entry<K, V> last;

                    public boolean hasNext() {
                        return all.hasNext();
                    }

                    public Map.Entry<K, V> next() {
                        last = all.next();
                        return last;
                    }

                    public void remove() {
                        map.remove(last.getKey());
                    }
                };
            }
        };
    }
}
