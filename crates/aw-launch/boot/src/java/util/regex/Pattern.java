package java.util.regex;

import java.util.ArrayList;
import java.util.function.Predicate;

public final class Pattern implements java.io.Serializable {
    public static final int UNIX_LINES = 1;
    public static final int CASE_INSENSITIVE = 2;
    public static final int COMMENTS = 4;
    public static final int MULTILINE = 8;
    public static final int LITERAL = 16;
    public static final int DOTALL = 32;
    public static final int UNICODE_CASE = 64;
    public static final int CANON_EQ = 128;
    static final int FIND = 0;
    static final int WHOLE = 1;
    private final String text;
    private final int flags;

    private Pattern(String text, int flags) {
        this.text = text;
        this.flags = flags;
        String wrong = prepare(text, flags);
        if (wrong != null) {
            throw new PatternSyntaxException(wrong, text, -1);
        }
    }

    /** Compiles; what is wrong with the text, null where nothing is. */
    private native String prepare(String text, int flags);

    /** Beginnings and ends of the groups of the first match from a place on, -1 for groups without one; null: no match. */
    native int[] search(String text, int from, int how);

    /** The number of a named group, -1 where there is none. */
    native int groupNumber(String name);

    native int groupCount();

    public static Pattern compile(String text) {
        return new Pattern(text, 0);
    }

    public static Pattern compile(String text, int flags) {
        return new Pattern(text, flags);
    }

    public static boolean matches(String pattern, CharSequence text) {
        return compile(pattern).matcher(text).matches();
    }

    public static String quote(String text) {
        return "\\Q" + text.replace("\\E", "\\E\\\\E\\Q") + "\\E";
    }

    public Matcher matcher(CharSequence text) {
        return new Matcher(this, text.toString());
    }

    public String pattern() {
        return text;
    }

    public int flags() {
        return flags;
    }

    public String[] split(CharSequence text) {
        return split(text, 0);
    }

    public String[] split(CharSequence sequence, int limit) {
        String whole = sequence.toString();
        ArrayList<String> parts = new ArrayList<>();
        Matcher matcher = matcher(whole);
        int from = 0;
        while ((limit <= 0 || parts.size() < limit - 1) && matcher.find()) {
            boolean emptyFirst = matcher.end() == 0;
            if (!emptyFirst) {
                parts.add(whole.substring(from, matcher.start()));
                from = matcher.end();
            }
        }
        if (from == 0 && parts.isEmpty()) {
            return new String[] {whole};
        }
        parts.add(whole.substring(from));
        int count = parts.size();
        while (limit == 0 && count > 0 && parts.get(count - 1).isEmpty()) {
            count--;
        }
        return parts.subList(0, count).toArray(new String[count]);
    }

    public Predicate<String> asPredicate() {
        return new Predicate<String>() {
            public boolean test(String one) {
                return matcher(one).find();
            }
        };
    }

    public String toString() {
        return text;
    }
}
