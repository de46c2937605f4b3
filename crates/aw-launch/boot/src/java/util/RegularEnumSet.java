package java.util;

class RegularEnumSet<E extends Enum<E>> extends EnumSet<E> {
    private final TreeSet<E> set = new TreeSet<>();

    public int size() {
        return set.size();
    }

    public boolean contains(Object value) {
        return value != null && set.contains(value);
    }

    public boolean add(E value) {
        return set.add(value);
    }

    public boolean remove(Object value) {
        return value != null && set.remove(value);
    }

    public Iterator<E> iterator() {
        return set.iterator();
    }
}
