package java.util;

public class HashSet<E> extends AbstractSet<E> implements Set<E>, Cloneable, java.io.Serializable {
    private final transient HashMap<E, Object> map;

    public HashSet() {
        map = new HashMap<>();
    }

    public HashSet(int capacity) {
        map = new HashMap<>(capacity);
    }

    public HashSet(int capacity, float load) {
        map = new HashMap<>(capacity);
    }

    public HashSet(Collection<? extends E> values) {
        map = new HashMap<>(Math.max((int) (values.size() / .75f) + 1, 16));
        addAll(values);
    }

    HashSet(HashMap<E, Object> map) {
        this.map = map;
    }

    public int size() {
        return map.size();
    }

    public boolean contains(Object value) {
        return map.containsKey(value);
    }

    public boolean add(E value) {
        return map.put(value, Boolean.TRUE) == null;
    }

    public boolean remove(Object value) {
        return map.remove(value) != null;
    }

    public void clear() {
        map.clear();
    }

    public Iterator<E> iterator() {
        return map.keySet().iterator();
    }

    public Object clone() {
        HashSet<E> copy = new HashSet<E>((HashMap<E, Object>) map.clone());
        return copy;
    }
}
