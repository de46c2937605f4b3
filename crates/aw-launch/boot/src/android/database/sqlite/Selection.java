package android.database.sqlite;

import android.database.MatrixCursor;
import java.util.ArrayList;

/** SELECT over one table: columns, counts and greatest values, a condition, an order, a limit. */
final class Selection {
    private final Words words;
    private final Object[] values;
    private final int[] used = new int[1];
    /** Columns as they are called in the answer, and what they are made of: a column, or a function and a column. */
    private final ArrayList<String> titles = new ArrayList<>();
    private final ArrayList<String> functions = new ArrayList<>();
    private final ArrayList<String> columns = new ArrayList<>();

    Selection(Words words, Object[] values) {
        this.words = words;
        this.values = values;
    }

    MatrixCursor read(SQLiteDatabase database) {
        boolean distinct = words.skip("distinct");
        do {
            column();
        } while (words.skip(","));
        words.need("from");
        Table table = database.source(words.name());
        if (words.skip("as") || words.more() && !words.is("where") && !words.is("order") && !words.is("limit")) {
            words.name();
        }
        Condition where = words.skip("where") ? new Condition(words, values, used).read() : null;
        ArrayList<Object[]> found = new ArrayList<>();
        for (Object[] row : table.rows) {
            if (where == null || where.holds(table, row)) {
                found.add(row);
            }
        }
        if (words.skip("order by")) {
            table.sort(found, words);
        }
        int[] limit = limit(found.size());
        if (words.more() || distinct && found.size() > 1) {
            throw new Words.Unread();
        }
        return answer(table, found, limit);
    }

    private void column() {
        if (words.skip("*")) {
            titles.add("*");
            functions.add("");
            columns.add("*");
            return;
        }
        Object constant = Condition.constant(words, values, used);
        String first = constant == Condition.NONE ? words.name() : "";
        String function = constant == Condition.NONE ? "" : "constant";
        String column = constant == Condition.NONE ? words.skip(".") ? words.name() : first : String.valueOf(constant);
        String title = column;
        if (constant == Condition.NONE && words.skip("(")) {
            function = first;
            column = words.name();
            words.need(")");
            title = function + "(" + column + ")";
        }
        if (words.skip("as")) {
            title = words.name();
        }
        titles.add(title);
        functions.add(function);
        columns.add(column);
    }

    private int[] limit(int all) {
        int from = 0;
        int count = all;
        if (words.skip("limit")) {
            count = number();
            if (words.skip(",")) {
                from = count;
                count = number();
            } else if (words.skip("offset")) {
                from = number();
            }
        }
        from = Math.min(from, all);
        return new int[] {from, count < 0 ? all : Math.min(all, from + count)};
    }

    private int number() {
        Object value = Condition.constant(words, values, used);
        if (value == Condition.NONE || value == null) {
            throw new Words.Unread();
        }
        return Integer.parseInt(value.toString());
    }

    private MatrixCursor answer(Table table, ArrayList<Object[]> found, int[] limit) {
        ArrayList<String> names = new ArrayList<>();
        boolean folded = false;
        for (int at = 0; at < titles.size(); at++) {
            if (titles.get(at).equals("*")) {
                names.addAll(table.columns);
            } else {
                names.add(titles.get(at));
            }
            folded = folded || !functions.get(at).isEmpty() && !functions.get(at).equals("constant");
        }
        MatrixCursor made = new MatrixCursor(names.toArray(new String[names.size()]));
        if (folded) {
            Object[] row = new Object[titles.size()];
            for (int at = 0; at < row.length; at++) {
                row[at] = folded(functions.get(at), columns.get(at), table, found);
            }
            made.addRow(row);
            return made;
        }
        for (int from = limit[0]; from < limit[1]; from++) {
            ArrayList<Object> row = new ArrayList<>();
            for (int at = 0; at < columns.size(); at++) {
                if (columns.get(at).equals("*")) {
                    for (int place = 0; place < table.columns.size(); place++) {
                        row.add(found.get(from)[place]);
                    }
                } else if (functions.get(at).equals("constant")) {
                    row.add(columns.get(at));
                } else {
                    row.add(found.get(from)[table.place(columns.get(at))]);
                }
            }
            made.addRow(row.toArray());
        }
        return made;
    }

    private static Object folded(String function, String column, Table table, ArrayList<Object[]> found) {
        if (function.equals("count")) {
            if (column.equals("*")) {
                return (long) found.size();
            }
        } else if (!function.equals("max") && !function.equals("min")) {
            throw new Words.Unread();
        }
        Object best = null;
        long count = 0;
        for (Object[] row : found) {
            Object value = row[table.place(column)];
            if (value == null) {
                continue;
            }
            count++;
            int order = best == null ? 0 : Table.compare(value, best);
            best = best == null || (function.equals("max") ? order > 0 : order < 0) ? value : best;
        }
        if (function.equals("count")) {
            return count;
        }
        return best;
    }
}
