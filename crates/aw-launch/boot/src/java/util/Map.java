package java.util;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

public interface Map<K, V> {
    int size();

    boolean isEmpty();

    boolean containsKey(Object key);

    boolean containsValue(Object value);

    V get(Object key);

    V put(K key, V value);

    V remove(Object key);

    void putAll(Map<? extends K, ? extends V> from);

    void clear();

    Set<K> keySet();

    Collection<V> values();

    Set<Map.Entry<K, V>> entrySet();

    interface Entry<K, V> {
        K getKey();

        V getValue();

        V setValue(V value);

        static <K extends Comparable<? super K>, V> Comparator<Map.Entry<K, V>> comparingByKey() {
            return (one, two) -> one.getKey().compareTo(two.getKey());
        }

        static <K, V extends Comparable<? super V>> Comparator<Map.Entry<K, V>> comparingByValue() {
            return (one, two) -> one.getValue().compareTo(two.getValue());
        }

        static <K, V> Comparator<Map.Entry<K, V>> comparingByKey(Comparator<? super K> order) {
            return (one, two) -> order.compare(one.getKey(), two.getKey());
        }

        static <K, V> Comparator<Map.Entry<K, V>> comparingByValue(Comparator<? super V> order) {
            return (one, two) -> order.compare(one.getValue(), two.getValue());
        }
    }

    default V getOrDefault(Object key, V other) {
        V value = get(key);
        return value != null || containsKey(key) ? value : other;
    }

    default void forEach(BiConsumer<? super K, ? super V> action) {
        for (Map.Entry<K, V> entry : entrySet()) {
            action.accept(entry.getKey(), entry.getValue());
        }
    }

    default void replaceAll(BiFunction<? super K, ? super V, ? extends V> change) {
        for (Map.Entry<K, V> entry : entrySet()) {
            entry.setValue(change.apply(entry.getKey(), entry.getValue()));
        }
    }

    default V putIfAbsent(K key, V value) {
        V known = get(key);
        return known == null ? put(key, value) : known;
    }

    default boolean remove(Object key, Object value) {
        if (!containsKey(key) || !Objects.equals(get(key), value)) {
            return false;
        }
        remove(key);
        return true;
    }

    default boolean replace(K key, V old, V value) {
        if (!containsKey(key) || !Objects.equals(get(key), old)) {
            return false;
        }
        put(key, value);
        return true;
    }

    default V replace(K key, V value) {
        return containsKey(key) ? put(key, value) : null;
    }

    default V computeIfAbsent(K key, Function<? super K, ? extends V> make) {
        V known = get(key);
        if (known != null) {
            return known;
        }
        V made = make.apply(key);
        if (made != null) {
            put(key, made);
        }
        return made;
    }

    default V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> change) {
        V known = get(key);
        return known == null ? null : store(this, key, change.apply(key, known), true);
    }

    default V compute(K key, BiFunction<? super K, ? super V, ? extends V> change) {
        V known = get(key);
        return store(this, key, change.apply(key, known), known != null || containsKey(key));
    }

    default V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> join) {
        V known = get(key);
        return store(this, key, known == null ? value : join.apply(known, value), true);
    }

    /** Store what was computed; null takes the key away. */
    static <K, V> V store(Map<K, V> map, K key, V value, boolean known) {
        if (value != null) {
            map.put(key, value);
        } else if (known) {
            map.remove(key);
        }
        return value;
    }

    static <K, V> Map<K, V> ofEntries(Map.Entry<? extends K, ? extends V>... entries) {
        Map<K, V> made = new LinkedHashMap<>();
        for (Map.Entry<? extends K, ? extends V> entry : entries) {
            made.put(entry.getKey(), entry.getValue());
        }
        return Collections.unmodifiableMap(made);
    }
}
