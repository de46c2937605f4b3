package android.util;

import java.util.ArrayList;
import java.util.TreeMap;

public class LongSparseArray<E> {
    private final TreeMap<Long, E> values = new TreeMap<>();

    public LongSparseArray() {}

    public LongSparseArray(int capacity) {}

    public E get(long key) {
        return values.get(key);
    }

    public E get(long key, E otherwise) {
        return values.containsKey(key) ? values.get(key) : otherwise;
    }

    public void put(long key, E value) {
        values.put(key, value);
    }

    public void append(long key, E value) {
        put(key, value);
    }

    public void delete(long key) {
        values.remove(key);
    }

    public void remove(long key) {
        delete(key);
    }

    public void removeAt(int at) {
        delete(keyAt(at));
    }

    public int size() {
        return values.size();
    }

    public long keyAt(int at) {
        return new ArrayList<>(values.keySet()).get(at);
    }

    public E valueAt(int at) {
        return new ArrayList<>(values.values()).get(at);
    }

    public void setValueAt(int at, E value) {
        put(keyAt(at), value);
    }

    public int indexOfKey(long key) {
        int at = new ArrayList<>(values.keySet()).indexOf(key);
        return at < 0 ? ~values.headMap(key).size() : at;
    }

    public int indexOfValue(E value) {
        return new ArrayList<>(values.values()).indexOf(value);
    }

    public void clear() {
        values.clear();
    }

    public String toString() {
        return values.toString();
    }
}
