package java.util;

import java.util.function.Supplier;

public final class Objects {
    private Objects() {}

    public static boolean equals(Object one, Object two) {
        return one == two || one != null && one.equals(two);
    }

    public static boolean deepEquals(Object one, Object two) {
        return one == two || one != null && two != null && Arrays.deepEquals(new Object[] {one}, new Object[] {two});
    }

    public static int hashCode(Object value) {
        return value == null ? 0 : value.hashCode();
    }

    public static int hash(Object... values) {
        return Arrays.hashCode(values);
    }

    public static String toString(Object value) {
        return String.valueOf(value);
    }

    public static String toString(Object value, String other) {
        return value == null ? other : value.toString();
    }

    public static <T> int compare(T one, T two, Comparator<? super T> order) {
        return one == two ? 0 : order.compare(one, two);
    }

    public static <T> T requireNonNull(T value) {
        if (value == null) {
            throw new NullPointerException();
        }
        return value;
    }

    public static <T> T requireNonNull(T value, String message) {
        if (value == null) {
            throw new NullPointerException(message);
        }
        return value;
    }

    public static <T> T requireNonNull(T value, Supplier<String> message) {
        if (value == null) {
            throw new NullPointerException(message == null ? null : message.get());
        }
        return value;
    }

    public static <T> T requireNonNullElse(T value, T other) {
        return value == null ? requireNonNull(other) : value;
    }

    public static <T> T requireNonNullElseGet(T value, Supplier<? extends T> other) {
        return value == null ? requireNonNull(other.get()) : value;
    }

    public static boolean isNull(Object value) {
        return value == null;
    }

    public static boolean nonNull(Object value) {
        return value != null;
    }

    public static int checkIndex(int at, int length) {
        if (at < 0 || at >= length) {
            throw new IndexOutOfBoundsException("Index " + at + " out-of-bounds for length " + length);
        }
        return at;
    }
}
