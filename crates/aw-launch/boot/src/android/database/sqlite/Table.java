package android.database.sqlite;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;

/** Rows of named columns; the last place of a row is its number. */
final class Table {
    final String name;
    final ArrayList<String> columns = new ArrayList<>();
    private final ArrayList<Object> defaults = new ArrayList<>();
    final ArrayList<ArrayList<String>> unique = new ArrayList<>();
    final ArrayList<Object[]> rows = new ArrayList<>();
    String key;
    private long last;

    Table(String name) {
        this.name = name;
    }

    /** Reads what stands in the brackets of CREATE TABLE. */
    void define(Words words) {
        words.need("(");
        while (words.more()) {
            boolean named = words.skip("constraint");
            if (named) {
                words.name();
            }
            if (words.is("primary") || words.is("unique")) {
                words.next();
                words.skip("key");
                unique.add(names(words));
            } else if (words.is("foreign") || words.is("check")) {
                words.next();
            } else {
                column(words);
            }
            rest(words, null);
            if (!words.skip(",")) {
                break;
            }
        }
    }

    static ArrayList<String> names(Words words) {
        ArrayList<String> found = new ArrayList<>();
        words.need("(");
        while (words.more() && !words.skip(")")) {
            found.add(words.name());
            words.skip("asc");
            words.skip("desc");
            words.skip(",");
        }
        return found;
    }

    void column(Words words) {
        String column = words.name();
        columns.add(column);
        defaults.add(null);
        boolean whole = words.is("integer");
        rest(words, whole ? column : "");
        for (int at = 0; at < rows.size(); at++) {
            Object[] old = rows.get(at);
            Object[] row = fresh();
            System.arraycopy(old, 0, row, 0, old.length - 1);
            row[columns.size()] = old[old.length - 1];
            rows.set(at, row);
        }
    }

    /** Goes past the rest of a definition, up to its comma; what it says of the column is kept. */
    private void rest(Words words, String whole) {
        int depth = 0;
        while (words.more() && (depth > 0 || !words.is(",") && !words.is(")"))) {
            if (whole != null && depth == 0 && words.skip("primary key")) {
                if (whole.isEmpty()) {
                    unique.add(single(columns.get(columns.size() - 1)));
                } else {
                    key = whole;
                }
                continue;
            }
            if (whole != null && depth == 0 && words.skip("unique")) {
                unique.add(single(columns.get(columns.size() - 1)));
                continue;
            }
            if (whole != null && depth == 0 && words.skip("default")) {
                Object value = Condition.constant(words, null, new int[1]);
                defaults.set(defaults.size() - 1, value == Condition.NONE ? null : value);
                continue;
            }
            String word = words.next();
            depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
        }
    }

    private static ArrayList<String> single(String column) {
        ArrayList<String> one = new ArrayList<>();
        one.add(column);
        return one;
    }

    int place(String column) {
        String small = column.toLowerCase();
        int at = columns.indexOf(small);
        if (at >= 0) {
            return at;
        }
        if (small.equals("rowid") || small.equals("_rowid_") || small.equals("oid")) {
            return key == null ? columns.size() : columns.indexOf(key);
        }
        throw new SQLiteException("no such column: " + column);
    }

    Object[] fresh() {
        Object[] row = new Object[columns.size() + 1];
        for (int at = 0; at < columns.size(); at++) {
            row[at] = defaults.get(at);
        }
        return row;
    }

    /** The row that stands in the way of another, by what is to be unique; null where none does. */
    Object[] conflict(Object[] row) {
        for (Object[] other : rows) {
            if (other != row && key != null && row[place(key)] != null && compare(other[place(key)], row[place(key)]) == 0) {
                return other;
            }
            for (ArrayList<String> group : unique) {
                boolean same = other != row;
                for (String column : group) {
                    Object one = other[place(column)];
                    Object two = row[place(column)];
                    same = same && one != null && two != null && compare(one, two) == 0;
                }
                if (same) {
                    return other;
                }
            }
        }
        return null;
    }

    long add(Object[] row) {
        int at = key == null ? columns.size() : place(key);
        Object given = row[at];
        last = given instanceof Number ? Math.max(last, ((Number) given).longValue()) : last + 1;
        if (given == null) {
            row[at] = last;
        }
        row[columns.size()] = row[at];
        rows.add(row);
        return ((Number) row[at]).longValue();
    }

    void sort(ArrayList<Object[]> found, Words words) {
        final ArrayList<Integer> places = new ArrayList<>();
        final ArrayList<Boolean> down = new ArrayList<>();
        do {
            String first = words.name();
            places.add(place(words.skip(".") ? words.name() : first));
            if (words.skip("collate")) {
                words.name();
            }
            down.add(words.skip("desc"));
            words.skip("asc");
        } while (words.skip(","));
        Collections.sort(found, new Comparator<Object[]>() {
            public int compare(Object[] one, Object[] two) {
                for (int at = 0; at < places.size(); at++) {
                    int order = Table.compare(one[places.get(at)], two[places.get(at)]);
                    if (order != 0) {
                        return down.get(at) ? -order : order;
                    }
                }
                return 0;
            }
        });
    }

    /** Null before numbers before texts; a text that is a number is compared as one with a number. */
    static int compare(Object one, Object two) {
        if (one == null || two == null) {
            return one == two ? 0 : one == null ? -1 : 1;
        }
        if (one instanceof Boolean || two instanceof Boolean) {
            return compare(number(one), number(two));
        }
        boolean numbers = one instanceof Number || two instanceof Number;
        if (!numbers) {
            return one.toString().compareTo(two.toString());
        }
        Object first = number(one);
        Object second = number(two);
        if (first instanceof Number && second instanceof Number) {
            return first instanceof Long && second instanceof Long ? Long.compare((Long) first, (Long) second)
                    : Double.compare(((Number) first).doubleValue(), ((Number) second).doubleValue());
        }
        return first instanceof Number ? -1 : 1;
    }

    private static Object number(Object value) {
        if (value instanceof Boolean) {
            return (Boolean) value ? 1L : 0L;
        }
        if (value instanceof Double || value instanceof Float) {
            return ((Number) value).doubleValue();
        }
        if (value instanceof Number) {
            return ((Number) value).longValue();
        }
        try {
            BigDecimal number = new BigDecimal(value.toString().trim());
            if (number.scale() <= 0) {
                return number.longValue();
            }
            return number.doubleValue();
        } catch (NumberFormatException none) {
            return value;
        }
    }
}
