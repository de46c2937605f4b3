package java.util;

public class TreeSet<E> extends AbstractSet<E> implements NavigableSet<E>, Cloneable, java.io.Serializable {
    private final TreeMap<E, Object> map;

    public TreeSet() {
        map = new TreeMap<>();
    }

    public TreeSet(Comparator<? super E> order) {
        map = new TreeMap<>(order);
    }

    public TreeSet(Collection<? extends E> values) {
        map = new TreeMap<>();
        addAll(values);
    }

    private TreeSet(NavigableMap<E, Object> map) {
        this.map = (TreeMap<E, Object>) map;
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

    public Iterator<E> descendingIterator() {
        return descendingSet().iterator();
    }

    public NavigableSet<E> descendingSet() {
        return new TreeSet<E>(map.descendingMap());
    }

    public Comparator<? super E> comparator() {
        return map.comparator();
    }

    public E first() {
        return map.firstKey();
    }

    public E last() {
        return map.lastKey();
    }

    public E lower(E value) {
        return map.lowerKey(value);
    }

    public E floor(E value) {
        return map.floorKey(value);
    }

    public E ceiling(E value) {
        return map.ceilingKey(value);
    }

    public E higher(E value) {
        return map.higherKey(value);
    }

    public E pollFirst() {
        Map.Entry<E, Object> gone = map.pollFirstEntry();
        return gone == null ? null : gone.getKey();
    }

    public E pollLast() {
        Map.Entry<E, Object> gone = map.pollLastEntry();
        return gone == null ? null : gone.getKey();
    }

    public NavigableSet<E> subSet(E from, boolean first, E to, boolean last) {
        return new TreeSet<E>(map.subMap(from, first, to, last));
    }

    public NavigableSet<E> headSet(E to, boolean last) {
        return new TreeSet<E>(map.headMap(to, last));
    }

    public NavigableSet<E> tailSet(E from, boolean first) {
        return new TreeSet<E>(map.tailMap(from, first));
    }

    public SortedSet<E> subSet(E from, E to) {
        return subSet(from, true, to, false);
    }

    public SortedSet<E> headSet(E to) {
        return headSet(to, false);
    }

    public SortedSet<E> tailSet(E from) {
        return tailSet(from, true);
    }
}
