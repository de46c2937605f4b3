package android.util;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** In the order in which the keys came; the platform orders by their hashes. */
public final class ArrayMap<K, V> extends LinkedHashMap<K, V> {
    public ArrayMap() {}

    public ArrayMap(int capacity) {}

    public ArrayMap(ArrayMap<K, V> other) {
        putAll(other);
    }

    public K keyAt(int at) {
        return new ArrayList<>(keySet()).get(at);
    }

    public V valueAt(int at) {
        return new ArrayList<>(values()).get(at);
    }

    public V setValueAt(int at, V value) {
        return put(keyAt(at), value);
    }

    public V removeAt(int at) {
        return remove(keyAt(at));
    }

    public int indexOfKey(Object key) {
        return new ArrayList<Object>(keySet()).indexOf(key);
    }

    public int indexOfValue(Object value) {
        return new ArrayList<Object>(values()).indexOf(value);
    }

    public void ensureCapacity(int capacity) {}

    public void putAll(ArrayMap<? extends K, ? extends V> other) {
        super.putAll((Map<? extends K, ? extends V>) other);
    }

    public boolean containsAll(Collection<?> all) {
        return keySet().containsAll(all);
    }

    public boolean removeAll(Collection<?> all) {
        return keySet().removeAll(all);
    }

    public boolean retainAll(Collection<?> all) {
        return keySet().retainAll(all);
    }
}
