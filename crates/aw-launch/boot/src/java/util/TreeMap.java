package java.util;

/** Entries in two rows in the order of their keys. Its part and reversed maps are copies. */
public class TreeMap<K, V> extends AbstractMap<K, V> implements NavigableMap<K, V>, Cloneable, java.io.Serializable {
    private final Comparator<? super K> order;
    private final ArrayList<Map.Entry<K, V>> rows = new ArrayList<>();

    public TreeMap() {
        order = null;
    }

    public TreeMap(Comparator<? super K> order) {
        this.order = order;
    }

    public TreeMap(Map<? extends K, ? extends V> from) {
        this();
        putAll(from);
    }

    public TreeMap(SortedMap<K, ? extends V> from) {
        this(from.comparator());
        putAll(from);
    }

    private int compare(Object one, Object two) {
        return order == null ? ((Comparable) one).compareTo(two) : order.compare((K) one, (K) two);
    }

    /** The row of a key, or the inverted row where it would go. */
    private int find(Object key) {
        if (order == null) {
            Objects.requireNonNull(key);
        }
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = low + high >>> 1;
            int found = compare(rows.get(middle).getKey(), key);
            if (found == 0) {
                return middle;
            }
            if (found < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return ~low;
    }

    private Map.Entry<K, V> row(int at) {
        return at >= 0 && at < rows.size() ? rows.get(at) : null;
    }

    private K key(Map.Entry<K, V> entry) {
        return entry == null ? null : entry.getKey();
    }

    private Map.Entry<K, V> below(K key, boolean inclusive) {
        int at = find(key);
        return row(at < 0 ? ~at - 1 : inclusive ? at : at - 1);
    }

    private Map.Entry<K, V> above(K key, boolean inclusive) {
        int at = find(key);
        return row(at < 0 ? ~at : inclusive ? at : at + 1);
    }

    public int size() {
        return rows.size();
    }

    public boolean containsKey(Object key) {
        return find(key) >= 0;
    }

    public V get(Object key) {
        int at = find(key);
        return at < 0 ? null : rows.get(at).getValue();
    }

    public V put(K key, V value) {
        if (rows.isEmpty()) {
            compare(key, key);
        }
        int at = find(key);
        if (at >= 0) {
            return rows.get(at).setValue(value);
        }
        rows.add(~at, new AbstractMap.SimpleEntry<K, V>(key, value));
        return null;
    }

    public V remove(Object key) {
        int at = find(key);
        return at < 0 ? null : rows.remove(at).getValue();
    }

    public void clear() {
        rows.clear();
    }

    public Comparator<? super K> comparator() {
        return order;
    }

    private K there(Map.Entry<K, V> entry) {
        if (entry == null) {
            throw new NoSuchElementException();
        }
        return entry.getKey();
    }

    public K firstKey() {
        return there(row(0));
    }

    public K lastKey() {
        return there(row(size() - 1));
    }

    public Map.Entry<K, V> firstEntry() {
        return row(0);
    }

    public Map.Entry<K, V> lastEntry() {
        return row(size() - 1);
    }

    public Map.Entry<K, V> pollFirstEntry() {
        return rows.isEmpty() ? null : rows.remove(0);
    }

    public Map.Entry<K, V> pollLastEntry() {
        return rows.isEmpty() ? null : rows.remove(size() - 1);
    }

    public Map.Entry<K, V> lowerEntry(K key) {
        return below(key, false);
    }

    public K lowerKey(K key) {
        return key(below(key, false));
    }

    public Map.Entry<K, V> floorEntry(K key) {
        return below(key, true);
    }

    public K floorKey(K key) {
        return key(below(key, true));
    }

    public Map.Entry<K, V> ceilingEntry(K key) {
        return above(key, true);
    }

    public K ceilingKey(K key) {
        return key(above(key, true));
    }

    public Map.Entry<K, V> higherEntry(K key) {
        return above(key, false);
    }

    public K higherKey(K key) {
        return key(above(key, false));
    }

    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<Map.Entry<K, V>>() {
            public int size() {
                return rows.size();
            }

            public void clear() {
                rows.clear();
            }

            public Iterator<Map.Entry<K, V>> iterator() {
                return rows.iterator();
            }
        };
    }

    public NavigableSet<K> navigableKeySet() {
        TreeSet<K> keys = new TreeSet<K>(order);
        keys.addAll(keySet());
        return keys;
    }

    public NavigableSet<K> descendingKeySet() {
        return descendingMap().navigableKeySet();
    }

    public NavigableMap<K, V> descendingMap() {
        TreeMap<K, V> reversed = new TreeMap<K, V>(Collections.reverseOrder((Comparator<K>) order));
        reversed.putAll(this);
        return reversed;
    }

    private TreeMap<K, V> part(int from, int to) {
        TreeMap<K, V> part = new TreeMap<K, V>(order);
        if (from < to) {
            part.rows.addAll(rows.subList(from, to));
        }
        return part;
    }

    private int start(K from, boolean inclusive) {
        int at = find(from);
        return at < 0 ? ~at : inclusive ? at : at + 1;
    }

    public NavigableMap<K, V> subMap(K from, boolean first, K to, boolean last) {
        return part(start(from, first), start(to, !last));
    }

    public NavigableMap<K, V> headMap(K to, boolean last) {
        return part(0, start(to, !last));
    }

    public NavigableMap<K, V> tailMap(K from, boolean first) {
        return part(start(from, first), size());
    }

    public SortedMap<K, V> subMap(K from, K to) {
        return subMap(from, true, to, false);
    }

    public SortedMap<K, V> headMap(K to) {
        return headMap(to, false);
    }

    public SortedMap<K, V> tailMap(K from) {
        return tailMap(from, true);
    }

    public Object clone() {
        return part(0, size());
    }
}
