package android.database.sqlite;

import java.util.ArrayList;

/** The words of a statement, one after another: names, numbers, texts in quotes (with their first quote), signs, `?`. */
final class Words {
    private final ArrayList<String> all = new ArrayList<>();
    private int at;

    Words(String sql) {
        int from = 0;
        while (from < sql.length()) {
            int end = end(sql, from);
            String word = sql.substring(from, end);
            if (!word.trim().isEmpty() && !word.startsWith("--") && !word.equals(";")) {
                all.add(word);
            }
            from = end;
        }
    }

    private static int end(String sql, int from) {
        char first = sql.charAt(from);
        int end = from + 1;
        if (first == '\'' || first == '"' || first == '`' || first == '[') {
            char close = first == '[' ? ']' : first;
            while (end < sql.length() && (sql.charAt(end) != close || sql.startsWith("" + close + close, end))) {
                end += sql.charAt(end) == close ? 2 : 1;
            }
            return Math.min(end + 1, sql.length());
        }
        if (sql.startsWith("--", from)) {
            int line = sql.indexOf('\n', from);
            return line < 0 ? sql.length() : line;
        }
        boolean name = isName(first);
        boolean sign = "<>=!|".indexOf(first) >= 0;
        while (end < sql.length() && (name && (isName(sql.charAt(end)) || sql.charAt(end) == '.' && Character.isDigit(first))
                || sign && "<>=|".indexOf(sql.charAt(end)) >= 0 || first == '?' && Character.isDigit(sql.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isName(char one) {
        return Character.isLetterOrDigit(one) || one == '_' || one == '$' || one == ':' || one == '@';
    }

    boolean more() {
        return at < all.size();
    }

    String peek() {
        return at < all.size() ? all.get(at) : "";
    }

    String next() {
        return at < all.size() ? all.get(at++) : "";
    }

    /** A name, whatever quotes stand around it. */
    String name() {
        String word = next();
        char first = word.isEmpty() ? ' ' : word.charAt(0);
        boolean quoted = first == '"' || first == '`' || first == '[' || first == '\'';
        return (quoted && word.length() > 1 ? word.substring(1, word.length() - 1) : word).toLowerCase();
    }

    boolean is(String word) {
        return peek().equalsIgnoreCase(word);
    }

    /** Goes past words that stand next; whether they do. */
    boolean skip(String words) {
        int from = at;
        for (String word : words.split(" ")) {
            if (!is(word)) {
                at = from;
                return false;
            }
            at++;
        }
        return true;
    }

    void need(String word) {
        if (!skip(word)) {
            throw new Unread();
        }
    }

    /** A statement that this database does not read. */
    static final class Unread extends RuntimeException {}
}
