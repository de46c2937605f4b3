package android.util;

import java.util.LinkedHashMap;
import java.util.Map;

public class LruCache<K, V> {
    private final LinkedHashMap<K, V> map = new LinkedHashMap<>(0, 0.75f, true);
    private int size;
    private int most;
    private int hits;
    private int misses;
    private int puts;

    public LruCache(int most) {
        if (most <= 0) {
            throw new IllegalArgumentException("maxSize <= 0");
        }
        this.most = most;
    }

    public void resize(int next) {
        most = next;
        trimToSize(next);
    }

    public final synchronized V get(K key) {
        if (key == null) {
            throw new NullPointerException("key == null");
        }
        V value = map.get(key);
        if (value != null) {
            hits++;
            return value;
        }
        misses++;
        value = create(key);
        if (value != null) {
            put(key, value);
        }
        return value;
    }

    public final synchronized V put(K key, V value) {
        if (key == null || value == null) {
            throw new NullPointerException("key == null || value == null");
        }
        puts++;
        size += sizeOf(key, value);
        V old = map.put(key, value);
        if (old != null) {
            size -= sizeOf(key, old);
            entryRemoved(false, key, old, value);
        }
        trimToSize(most);
        return old;
    }

    public void trimToSize(int wanted) {
        while (size > wanted && !map.isEmpty()) {
            Map.Entry<K, V> oldest = map.entrySet().iterator().next();
            K key = oldest.getKey();
            V value = oldest.getValue();
            map.remove(key);
            size -= sizeOf(key, value);
            entryRemoved(true, key, value, null);
        }
    }

    public final synchronized V remove(K key) {
        V old = map.remove(key);
        if (old != null) {
            size -= sizeOf(key, old);
            entryRemoved(false, key, old, null);
        }
        return old;
    }

    protected void entryRemoved(boolean evicted, K key, V old, V next) {}

    protected V create(K key) {
        return null;
    }

    protected int sizeOf(K key, V value) {
        return 1;
    }

    public final void evictAll() {
        trimToSize(-1);
    }

    public final int size() {
        return size;
    }

    public final int maxSize() {
        return most;
    }

    public final int hitCount() {
        return hits;
    }

    public final int missCount() {
        return misses;
    }

    public final int putCount() {
        return puts;
    }

    public final Map<K, V> snapshot() {
        return new LinkedHashMap<>(map);
    }
}
