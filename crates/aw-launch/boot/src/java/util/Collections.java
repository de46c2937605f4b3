package java.util;

public class Collections {
    public static final List EMPTY_LIST = unmodifiableList(new ArrayList<>());
    public static final Map EMPTY_MAP = unmodifiableMap(new HashMap<>());
    public static final Set EMPTY_SET = unmodifiableSet(new HashSet<>());

    private Collections() {}

    public static <T> List<T> emptyList() {
        return EMPTY_LIST;
    }

    public static <K, V> Map<K, V> emptyMap() {
        return EMPTY_MAP;
    }

    public static <T> Set<T> emptySet() {
        return EMPTY_SET;
    }

    public static <T> Iterator<T> emptyIterator() {
        return (Iterator<T>) EMPTY_LIST.iterator();
    }

    public static <T> Enumeration<T> emptyEnumeration() {
        return enumeration((List<T>) EMPTY_LIST);
    }

    public static <T> List<T> singletonList(T value) {
        ArrayList<T> made = new ArrayList<>();
        made.add(value);
        return unmodifiableList(made);
    }

    public static <T> Set<T> singleton(T value) {
        HashSet<T> made = new HashSet<>();
        made.add(value);
        return unmodifiableSet(made);
    }

    public static <K, V> Map<K, V> singletonMap(K key, V value) {
        HashMap<K, V> made = new HashMap<>();
        made.put(key, value);
        return unmodifiableMap(made);
    }

    public static <T> List<T> nCopies(int count, T value) {
        if (count < 0) {
            throw new IllegalArgumentException("List length = " + count);
        }
        return unmodifiableList(new AbstractList<T>() {
            public int size() {
                return count;
            }

            public T get(int at) {
                check(at, count);
                return value;
            }
        });
    }

    public static <T extends Comparable<? super T>> void sort(List<T> list) {
        list.sort(null);
    }

    public static <T> void sort(List<T> list, Comparator<? super T> order) {
        list.sort(order);
    }

    private static int compare(Object one, Object two, Comparator order) {
        return order == null ? ((Comparable) one).compareTo(two) : order.compare(one, two);
    }

    public static <T> int binarySearch(List<? extends Comparable<? super T>> list, T key) {
        return binarySearch((List<T>) list, key, null);
    }

    public static <T> int binarySearch(List<? extends T> list, T key, Comparator<? super T> order) {
        int low = 0;
        int high = list.size();
        while (low < high) {
            int middle = low + high >>> 1;
            int found = compare(list.get(middle), key, order);
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

    public static void reverse(List<?> list) {
        for (int low = 0, high = list.size() - 1; low < high; low++, high--) {
            swap(list, low, high);
        }
    }

    public static void swap(List<?> list, int one, int two) {
        List<Object> values = (List<Object>) list;
        values.set(one, values.set(two, values.get(one)));
    }

    public static void shuffle(List<?> list) {
        shuffle(list, new Random());
    }

    public static void shuffle(List<?> list, Random random) {
        for (int left = list.size(); left > 1; left--) {
            swap(list, left - 1, random.nextInt(left));
        }
    }

    public static <T> void fill(List<? super T> list, T value) {
        for (int at = 0; at < list.size(); at++) {
            list.set(at, value);
        }
    }

    public static <T> void copy(List<? super T> into, List<? extends T> from) {
        for (int at = 0; at < from.size(); at++) {
            into.set(at, from.get(at));
        }
    }

    public static <T extends Object & Comparable<? super T>> T min(Collection<? extends T> values) {
        return min(values, null);
    }

    public static <T> T min(Collection<? extends T> values, Comparator<? super T> order) {
        Iterator<? extends T> all = values.iterator();
        T best = all.next();
        while (all.hasNext()) {
            T next = all.next();
            best = compare(next, best, order) < 0 ? next : best;
        }
        return best;
    }

    public static <T extends Object & Comparable<? super T>> T max(Collection<? extends T> values) {
        return max(values, null);
    }

    public static <T> T max(Collection<? extends T> values, Comparator<? super T> order) {
        Iterator<? extends T> all = values.iterator();
        T best = all.next();
        while (all.hasNext()) {
            T next = all.next();
            best = compare(next, best, order) > 0 ? next : best;
        }
        return best;
    }

    public static int frequency(Collection<?> values, Object wanted) {
        int count = 0;
        for (Object value : values) {
            count += Objects.equals(value, wanted) ? 1 : 0;
        }
        return count;
    }

    public static boolean disjoint(Collection<?> one, Collection<?> two) {
        for (Object value : one) {
            if (two.contains(value)) {
                return false;
            }
        }
        return true;
    }

    public static <T> boolean addAll(Collection<? super T> into, T... values) {
        boolean changed = false;
        for (T value : values) {
            changed |= into.add(value);
        }
        return changed;
    }

    public static <T> Comparator<T> reverseOrder() {
        return (one, two) -> compare(two, one, null);
    }

    public static <T> Comparator<T> reverseOrder(Comparator<T> order) {
        return (one, two) -> compare(two, one, order);
    }

    public static <T> Enumeration<T> enumeration(Collection<T> values) {
        Iterator<T> all = values.iterator();
        return new Enumeration<T>() {
            public boolean hasMoreElements() {
                return all.hasNext();
            }

            public T nextElement() {
                return all.next();
            }
        };
    }

    public static <T> java.util.ArrayList<T> list(Enumeration<T> all) {
        java.util.ArrayList<T> found = new java.util.ArrayList<>();
        while (all.hasMoreElements()) {
            found.add(all.nextElement());
        }
        return found;
    }

    public static <E> Set<E> newSetFromMap(Map<E, Boolean> map) {
        return new AbstractSet<E>() {
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
        };
    }

    // One thread runs at a time, and a switch comes only between instructions of the app: what is synchronised is the thing itself.

    public static <T> List<T> synchronizedList(List<T> list) {
        return list;
    }

    public static <T> Collection<T> synchronizedCollection(Collection<T> values) {
        return values;
    }

    public static <T> Set<T> synchronizedSet(Set<T> set) {
        return set;
    }

    public static <K, V> Map<K, V> synchronizedMap(Map<K, V> map) {
        return map;
    }

    public static <T> Collection<T> unmodifiableCollection(Collection<? extends T> values) {
        return new UnmodifiableCollection<T>(values);
    }

    public static <T> List<T> unmodifiableList(List<? extends T> list) {
        return new UnmodifiableList<T>(list);
    }

    public static <T> Set<T> unmodifiableSet(Set<? extends T> set) {
        return new UnmodifiableSet<T>(set);
    }

    public static <K, V> Map<K, V> unmodifiableMap(Map<? extends K, ? extends V> map) {
        return new UnmodifiableMap<K, V>(map);
    }

    private static <T> Iterator<T> fixed(Iterator<? extends T> all) {
        return new Iterator<T>() {
            public boolean hasNext() {
                return all.hasNext();
            }

            public T next() {
                return all.next();
            }
        };
    }

    /** Answers, and refuses to change. */
    private static final class UnmodifiableCollection<E> extends AbstractCollection<E> {
        private final Collection<? extends E> of;

        UnmodifiableCollection(Collection<? extends E> of) {
            this.of = Objects.requireNonNull(of);
        }

        public int size() {
            return of.size();
        }

        public boolean contains(Object value) {
            return of.contains(value);
        }

        public Iterator<E> iterator() {
            return fixed(of.iterator());
        }

        public boolean remove(Object value) {
            throw new UnsupportedOperationException();
        }

        public void clear() {
            throw new UnsupportedOperationException();
        }
    }

    /** Answers, and refuses to change. */
    private static final class UnmodifiableSet<E> extends AbstractSet<E> {
        private final Set<? extends E> of;

        UnmodifiableSet(Set<? extends E> of) {
            this.of = Objects.requireNonNull(of);
        }

        public int size() {
            return of.size();
        }

        public boolean contains(Object value) {
            return of.contains(value);
        }

        public Iterator<E> iterator() {
            return fixed(of.iterator());
        }

        public boolean remove(Object value) {
            throw new UnsupportedOperationException();
        }

        public void clear() {
            throw new UnsupportedOperationException();
        }
    }

    /** Answers, and refuses to change. */
    private static final class UnmodifiableList<E> extends AbstractList<E> implements RandomAccess {
        private final List<? extends E> of;

        UnmodifiableList(List<? extends E> of) {
            this.of = Objects.requireNonNull(of);
        }

        public int size() {
            return of.size();
        }

        public E get(int at) {
            return of.get(at);
        }

        public boolean contains(Object value) {
            return of.contains(value);
        }

        public boolean remove(Object value) {
            throw new UnsupportedOperationException();
        }

        public void clear() {
            throw new UnsupportedOperationException();
        }
    }

    /** Answers, and refuses to change. */
    private static final class UnmodifiableMap<K, V> extends AbstractMap<K, V> {
        private final Map<? extends K, ? extends V> of;

        UnmodifiableMap(Map<? extends K, ? extends V> of) {
            this.of = Objects.requireNonNull(of);
        }

        public boolean containsKey(Object key) {
            return of.containsKey(key);
        }

        public V get(Object key) {
            return of.get(key);
        }

        public V remove(Object key) {
            throw new UnsupportedOperationException();
        }

        public void clear() {
            throw new UnsupportedOperationException();
        }

        public Set<Map.Entry<K, V>> entrySet() {
            return new UnmodifiableSet<Map.Entry<K, V>>((Set) of.entrySet());
        }
    }
}
