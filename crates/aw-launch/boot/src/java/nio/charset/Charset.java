package java.nio.charset;

public abstract class Charset implements Comparable<Charset> {
    private final String name;

    protected Charset(String name, String[] aliases) {
        this.name = name;
    }

    /** A charset that the model knows by name. */
    static final class Named extends Charset {
        Named(String name) {
            super(name, null);
        }
    }

    public static Charset forName(String name) {
        String upper = name.toUpperCase(java.util.Locale.ROOT);
        return new Named(upper.equals("UTF8") ? "UTF-8" : upper);
    }

    public static boolean isSupported(String name) {
        return true;
    }

    public static Charset defaultCharset() {
        return StandardCharsets.UTF_8;
    }

    public final String name() {
        return name;
    }

    public String displayName() {
        return name;
    }

    public final boolean equals(Object other) {
        return other instanceof Charset && ((Charset) other).name.equals(name);
    }

    public final int hashCode() {
        return name.hashCode();
    }

    public final int compareTo(Charset other) {
        return name.compareToIgnoreCase(other.name);
    }

    public final String toString() {
        return name;
    }
}
