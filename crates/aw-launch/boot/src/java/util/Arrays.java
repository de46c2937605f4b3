package java.util;

import java.util.function.IntFunction;
import java.util.stream.Stream;

public class Arrays {
    private Arrays() {}

    public static <T> List<T> asList(T... values) {
        return new ArrayList<T>(Objects.requireNonNull(values));
    }

    /** A list on an array, of fixed size. */
    private static final class ArrayList<E> extends AbstractList<E> implements RandomAccess, java.io.Serializable {
        private final E[] values;

        ArrayList(E[] values) {
            this.values = values;
        }

        public int size() {
            return values.length;
        }

        public E get(int at) {
            return values[at];
        }

        public E set(int at, E value) {
            E old = values[at];
            values[at] = value;
            return old;
        }

        public Object[] toArray() {
            return copyOf(values, values.length, Object[].class);
        }
    }

    public static <T> Stream<T> stream(T[] values) {
        return asList(values).stream();
    }

    public static <T> Stream<T> stream(T[] values, int from, int to) {
        return asList(values).subList(from, to).stream();
    }

    public static <T> T[] copyOf(T[] values, int length) {
        return (T[]) copyOf(values, length, values.getClass());
    }

    public static <T, U> T[] copyOf(U[] values, int length, Class<? extends T[]> type) {
        T[] made = (T[]) java.lang.reflect.Array.newInstance(type.getComponentType(), length);
        System.arraycopy(values, 0, made, 0, Math.min(length, values.length));
        return made;
    }

    public static <T> T[] copyOfRange(T[] values, int from, int to) {
        T[] made = (T[]) java.lang.reflect.Array.newInstance(values.getClass().getComponentType(), to - from);
        System.arraycopy(values, from, made, 0, Math.min(to, values.length) - from);
        return made;
    }

    public static void sort(Object[] values) {
        sort(values, 0, values.length, null);
    }

    public static void sort(Object[] values, int from, int to) {
        sort(values, from, to, null);
    }

    public static <T> void sort(T[] values, Comparator<? super T> order) {
        sort(values, 0, values.length, order);
    }

    /** Stable, by halves. */
    public static <T> void sort(T[] values, int from, int to, Comparator<? super T> order) {
        check(values.length, from, to);
        Object[] room = new Object[to - from];
        merge((Object[]) values, from, to, room, (Comparator) order);
    }

    private static void merge(Object[] values, int from, int to, Object[] room, Comparator order) {
        if (to - from < 2) {
            return;
        }
        int middle = from + to >>> 1;
        merge(values, from, middle, room, order);
        merge(values, middle, to, room, order);
        int count = middle - from;
        System.arraycopy(values, from, room, 0, count);
        int left = 0;
        int right = middle;
        int at = from;
        while (left < count) {
            boolean takeRight = right < to && (order == null
                    ? ((Comparable) room[left]).compareTo(values[right])
                    : order.compare(room[left], values[right])) > 0;
            values[at++] = takeRight ? values[right++] : room[left++];
        }
    }

    static void check(int length, int from, int to) {
        if (from > to) {
            throw new IllegalArgumentException("fromIndex(" + from + ") > toIndex(" + to + ")");
        }
        if (from < 0 || to > length) {
            throw new ArrayIndexOutOfBoundsException(from < 0 ? from : to);
        }
    }

    public static int binarySearch(Object[] values, Object key) {
        return Collections.binarySearch((List) asList(values), key);
    }

    public static <T> int binarySearch(T[] values, T key, Comparator<? super T> order) {
        return Collections.binarySearch(asList(values), key, order);
    }

    public static void fill(Object[] values, Object value) {
        fill(values, 0, values.length, value);
    }

    public static void fill(Object[] values, int from, int to, Object value) {
        check(values.length, from, to);
        for (int at = from; at < to; at++) {
            values[at] = value;
        }
    }

    public static <T> void setAll(T[] values, IntFunction<? extends T> make) {
        for (int at = 0; at < values.length; at++) {
            values[at] = make.apply(at);
        }
    }

    public static boolean equals(Object[] one, Object[] two) {
        return one == two || one != null && two != null && asList(one).equals(asList(two));
    }

    public static int hashCode(Object[] values) {
        return values == null ? 0 : asList(values).hashCode();
    }

    public static String toString(Object[] values) {
        return values == null ? "null" : asList(values).toString();
    }

    public static boolean deepEquals(Object[] one, Object[] two) {
        if (one == null || two == null || one.length != two.length) {
            return one == two;
        }
        for (int at = 0; at < one.length; at++) {
            if (!Objects.equals(one[at], two[at]) && !deepString(one[at]).equals(deepString(two[at]))) {
                return false;
            }
        }
        return true;
    }

    public static String deepToString(Object[] values) {
        return values == null ? "null" : deepString(values);
    }

    private static String deepString(Object value) {
        if (value == null || !value.getClass().isArray()) {
            return String.valueOf(value);
        }
        StringBuilder text = new StringBuilder("[");
        for (int at = 0; at < java.lang.reflect.Array.getLength(value); at++) {
            text.append(at == 0 ? "" : ", ").append(deepString(java.lang.reflect.Array.get(value, at)));
        }
        return text.append(']').toString();
    }

    public static boolean[] copyOf(boolean[] values, int length) {
        boolean[] made = new boolean[length];
        System.arraycopy(values, 0, made, 0, Math.min(length, values.length));
        return made;
    }

    public static boolean[] copyOfRange(boolean[] values, int from, int to) {
        boolean[] made = new boolean[to - from];
        System.arraycopy(values, from, made, 0, Math.min(to, values.length) - from);
        return made;
    }

    public static void fill(boolean[] values, boolean value) {
        fill(values, 0, values.length, value);
    }

    public static void fill(boolean[] values, int from, int to, boolean value) {
        check(values.length, from, to);
        for (int at = from; at < to; at++) {
            values[at] = value;
        }
    }

    public static boolean equals(boolean[] one, boolean[] two) {
        if (one == null || two == null || one.length != two.length) {
            return one == two;
        }
        for (int at = 0; at < one.length; at++) {
            if (one[at] != two[at]) {
                return false;
            }
        }
        return true;
    }

    public static int hashCode(boolean[] values) {
        if (values == null) {
            return 0;
        }
        int hash = 1;
        for (boolean value : values) {
            hash = 31 * hash + (value ? 1231 : 1237);
        }
        return hash;
    }

    public static String toString(boolean[] values) {
        if (values == null) {
            return "null";
        }
        StringBuilder text = new StringBuilder("[");
        for (int at = 0; at < values.length; at++) {
            text.append(at == 0 ? "" : ", ").append(values[at]);
        }
        return text.append(']').toString();
    }

    public static byte[] copyOf(byte[] values, int length) {
        byte[] made = new byte[length];
        System.arraycopy(values, 0, made, 0, Math.min(length, values.length));
        return made;
    }

    public static byte[] copyOfRange(byte[] values, int from, int to) {
        byte[] made = new byte[to - from];
        System.arraycopy(values, from, made, 0, Math.min(to, values.length) - from);
        return made;
    }

    public static void fill(byte[] values, byte value) {
        fill(values, 0, values.length, value);
    }

    public static void fill(byte[] values, int from, int to, byte value) {
        check(values.length, from, to);
        for (int at = from; at < to; at++) {
            values[at] = value;
        }
    }

    public static boolean equals(byte[] one, byte[] two) {
        if (one == null || two == null || one.length != two.length) {
            return one == two;
        }
        for (int at = 0; at < one.length; at++) {
            if (one[at] != two[at]) {
                return false;
            }
        }
        return true;
    }

    public static int hashCode(byte[] values) {
        if (values == null) {
            return 0;
        }
        int hash = 1;
        for (byte value : values) {
            hash = 31 * hash + value;
        }
        return hash;
    }

    public static String toString(byte[] values) {
        if (values == null) {
            return "null";
        }
        StringBuilder text = new StringBuilder("[");
        for (int at = 0; at < values.length; at++) {
            text.append(at == 0 ? "" : ", ").append(values[at]);
        }
        return text.append(']').toString();
    }

    public static void sort(byte[] values) {
        sort(values, 0, values.length);
    }

    public static native void sort(byte[] values, int from, int to);

    public static int binarySearch(byte[] values, byte key) {
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (values[middle] < key) {
                low = middle + 1;
            } else if (values[middle] > key) {
                high = middle;
            } else {
                return middle;
            }
        }
        return ~low;
    }

    public static char[] copyOf(char[] values, int length) {
        char[] made = new char[length];
        System.arraycopy(values, 0, made, 0, Math.min(length, values.length));
        return made;
    }

    public static char[] copyOfRange(char[] values, int from, int to) {
        char[] made = new char[to - from];
        System.arraycopy(values, from, made, 0, Math.min(to, values.length) - from);
        return made;
    }

    public static void fill(char[] values, char value) {
        fill(values, 0, values.length, value);
    }

    public static void fill(char[] values, int from, int to, char value) {
        check(values.length, from, to);
        for (int at = from; at < to; at++) {
            values[at] = value;
        }
    }

    public static boolean equals(char[] one, char[] two) {
        if (one == null || two == null || one.length != two.length) {
            return one == two;
        }
        for (int at = 0; at < one.length; at++) {
            if (one[at] != two[at]) {
                return false;
            }
        }
        return true;
    }

    public static int hashCode(char[] values) {
        if (values == null) {
            return 0;
        }
        int hash = 1;
        for (char value : values) {
            hash = 31 * hash + value;
        }
        return hash;
    }

    public static String toString(char[] values) {
        if (values == null) {
            return "null";
        }
        StringBuilder text = new StringBuilder("[");
        for (int at = 0; at < values.length; at++) {
            text.append(at == 0 ? "" : ", ").append(values[at]);
        }
        return text.append(']').toString();
    }

    public static void sort(char[] values) {
        sort(values, 0, values.length);
    }

    public static native void sort(char[] values, int from, int to);

    public static int binarySearch(char[] values, char key) {
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (values[middle] < key) {
                low = middle + 1;
            } else if (values[middle] > key) {
                high = middle;
            } else {
                return middle;
            }
        }
        return ~low;
    }

    public static short[] copyOf(short[] values, int length) {
        short[] made = new short[length];
        System.arraycopy(values, 0, made, 0, Math.min(length, values.length));
        return made;
    }

    public static short[] copyOfRange(short[] values, int from, int to) {
        short[] made = new short[to - from];
        System.arraycopy(values, from, made, 0, Math.min(to, values.length) - from);
        return made;
    }

    public static void fill(short[] values, short value) {
        fill(values, 0, values.length, value);
    }

    public static void fill(short[] values, int from, int to, short value) {
        check(values.length, from, to);
        for (int at = from; at < to; at++) {
            values[at] = value;
        }
    }

    public static boolean equals(short[] one, short[] two) {
        if (one == null || two == null || one.length != two.length) {
            return one == two;
        }
        for (int at = 0; at < one.length; at++) {
            if (one[at] != two[at]) {
                return false;
            }
        }
        return true;
    }

    public static int hashCode(short[] values) {
        if (values == null) {
            return 0;
        }
        int hash = 1;
        for (short value : values) {
            hash = 31 * hash + value;
        }
        return hash;
    }

    public static String toString(short[] values) {
        if (values == null) {
            return "null";
        }
        StringBuilder text = new StringBuilder("[");
        for (int at = 0; at < values.length; at++) {
            text.append(at == 0 ? "" : ", ").append(values[at]);
        }
        return text.append(']').toString();
    }

    public static void sort(short[] values) {
        sort(values, 0, values.length);
    }

    public static native void sort(short[] values, int from, int to);

    public static int binarySearch(short[] values, short key) {
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (values[middle] < key) {
                low = middle + 1;
            } else if (values[middle] > key) {
                high = middle;
            } else {
                return middle;
            }
        }
        return ~low;
    }

    public static int[] copyOf(int[] values, int length) {
        int[] made = new int[length];
        System.arraycopy(values, 0, made, 0, Math.min(length, values.length));
        return made;
    }

    public static int[] copyOfRange(int[] values, int from, int to) {
        int[] made = new int[to - from];
        System.arraycopy(values, from, made, 0, Math.min(to, values.length) - from);
        return made;
    }

    public static void fill(int[] values, int value) {
        fill(values, 0, values.length, value);
    }

    public static void fill(int[] values, int from, int to, int value) {
        check(values.length, from, to);
        for (int at = from; at < to; at++) {
            values[at] = value;
        }
    }

    public static boolean equals(int[] one, int[] two) {
        if (one == null || two == null || one.length != two.length) {
            return one == two;
        }
        for (int at = 0; at < one.length; at++) {
            if (one[at] != two[at]) {
                return false;
            }
        }
        return true;
    }

    public static int hashCode(int[] values) {
        if (values == null) {
            return 0;
        }
        int hash = 1;
        for (int value : values) {
            hash = 31 * hash + value;
        }
        return hash;
    }

    public static String toString(int[] values) {
        if (values == null) {
            return "null";
        }
        StringBuilder text = new StringBuilder("[");
        for (int at = 0; at < values.length; at++) {
            text.append(at == 0 ? "" : ", ").append(values[at]);
        }
        return text.append(']').toString();
    }

    public static void sort(int[] values) {
        sort(values, 0, values.length);
    }

    public static native void sort(int[] values, int from, int to);

    public static int binarySearch(int[] values, int key) {
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (values[middle] < key) {
                low = middle + 1;
            } else if (values[middle] > key) {
                high = middle;
            } else {
                return middle;
            }
        }
        return ~low;
    }

    public static long[] copyOf(long[] values, int length) {
        long[] made = new long[length];
        System.arraycopy(values, 0, made, 0, Math.min(length, values.length));
        return made;
    }

    public static long[] copyOfRange(long[] values, int from, int to) {
        long[] made = new long[to - from];
        System.arraycopy(values, from, made, 0, Math.min(to, values.length) - from);
        return made;
    }

    public static void fill(long[] values, long value) {
        fill(values, 0, values.length, value);
    }

    public static void fill(long[] values, int from, int to, long value) {
        check(values.length, from, to);
        for (int at = from; at < to; at++) {
            values[at] = value;
        }
    }

    public static boolean equals(long[] one, long[] two) {
        if (one == null || two == null || one.length != two.length) {
            return one == two;
        }
        for (int at = 0; at < one.length; at++) {
            if (one[at] != two[at]) {
                return false;
            }
        }
        return true;
    }

    public static int hashCode(long[] values) {
        if (values == null) {
            return 0;
        }
        int hash = 1;
        for (long value : values) {
            hash = 31 * hash + (int) (value ^ value >>> 32);
        }
        return hash;
    }

    public static String toString(long[] values) {
        if (values == null) {
            return "null";
        }
        StringBuilder text = new StringBuilder("[");
        for (int at = 0; at < values.length; at++) {
            text.append(at == 0 ? "" : ", ").append(values[at]);
        }
        return text.append(']').toString();
    }

    public static void sort(long[] values) {
        sort(values, 0, values.length);
    }

    public static native void sort(long[] values, int from, int to);

    public static int binarySearch(long[] values, long key) {
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (values[middle] < key) {
                low = middle + 1;
            } else if (values[middle] > key) {
                high = middle;
            } else {
                return middle;
            }
        }
        return ~low;
    }

    public static float[] copyOf(float[] values, int length) {
        float[] made = new float[length];
        System.arraycopy(values, 0, made, 0, Math.min(length, values.length));
        return made;
    }

    public static float[] copyOfRange(float[] values, int from, int to) {
        float[] made = new float[to - from];
        System.arraycopy(values, from, made, 0, Math.min(to, values.length) - from);
        return made;
    }

    public static void fill(float[] values, float value) {
        fill(values, 0, values.length, value);
    }

    public static void fill(float[] values, int from, int to, float value) {
        check(values.length, from, to);
        for (int at = from; at < to; at++) {
            values[at] = value;
        }
    }

    public static boolean equals(float[] one, float[] two) {
        if (one == null || two == null || one.length != two.length) {
            return one == two;
        }
        for (int at = 0; at < one.length; at++) {
            if (Float.compare(one[at], two[at]) != 0) {
                return false;
            }
        }
        return true;
    }

    public static int hashCode(float[] values) {
        if (values == null) {
            return 0;
        }
        int hash = 1;
        for (float value : values) {
            hash = 31 * hash + Float.hashCode(value);
        }
        return hash;
    }

    public static String toString(float[] values) {
        if (values == null) {
            return "null";
        }
        StringBuilder text = new StringBuilder("[");
        for (int at = 0; at < values.length; at++) {
            text.append(at == 0 ? "" : ", ").append(values[at]);
        }
        return text.append(']').toString();
    }

    public static void sort(float[] values) {
        sort(values, 0, values.length);
    }

    public static native void sort(float[] values, int from, int to);

    public static int binarySearch(float[] values, float key) {
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (values[middle] < key) {
                low = middle + 1;
            } else if (values[middle] > key) {
                high = middle;
            } else {
                return middle;
            }
        }
        return ~low;
    }

    public static double[] copyOf(double[] values, int length) {
        double[] made = new double[length];
        System.arraycopy(values, 0, made, 0, Math.min(length, values.length));
        return made;
    }

    public static double[] copyOfRange(double[] values, int from, int to) {
        double[] made = new double[to - from];
        System.arraycopy(values, from, made, 0, Math.min(to, values.length) - from);
        return made;
    }

    public static void fill(double[] values, double value) {
        fill(values, 0, values.length, value);
    }

    public static void fill(double[] values, int from, int to, double value) {
        check(values.length, from, to);
        for (int at = from; at < to; at++) {
            values[at] = value;
        }
    }

    public static boolean equals(double[] one, double[] two) {
        if (one == null || two == null || one.length != two.length) {
            return one == two;
        }
        for (int at = 0; at < one.length; at++) {
            if (Double.compare(one[at], two[at]) != 0) {
                return false;
            }
        }
        return true;
    }

    public static int hashCode(double[] values) {
        if (values == null) {
            return 0;
        }
        int hash = 1;
        for (double value : values) {
            hash = 31 * hash + Double.hashCode(value);
        }
        return hash;
    }

    public static String toString(double[] values) {
        if (values == null) {
            return "null";
        }
        StringBuilder text = new StringBuilder("[");
        for (int at = 0; at < values.length; at++) {
            text.append(at == 0 ? "" : ", ").append(values[at]);
        }
        return text.append(']').toString();
    }

    public static void sort(double[] values) {
        sort(values, 0, values.length);
    }

    public static native void sort(double[] values, int from, int to);

    public static int binarySearch(double[] values, double key) {
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (values[middle] < key) {
                low = middle + 1;
            } else if (values[middle] > key) {
                high = middle;
            } else {
                return middle;
            }
        }
        return ~low;
    }
}
