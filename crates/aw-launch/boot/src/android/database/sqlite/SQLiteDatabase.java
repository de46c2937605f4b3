package android.database.sqlite;

import android.content.ContentValues;
import android.database.Cursor;
import android.database.MatrixCursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/** Tables in memory, empty on a first start. A statement beyond the subset gives what is not known. */
public final class SQLiteDatabase extends SQLiteClosable {
    public static final int CONFLICT_NONE = 0;
    public static final int CONFLICT_ROLLBACK = 1;
    public static final int CONFLICT_ABORT = 2;
    public static final int CONFLICT_FAIL = 3;
    public static final int CONFLICT_IGNORE = 4;
    public static final int CONFLICT_REPLACE = 5;
    private static final HashMap<String, SQLiteDatabase> OPEN = new HashMap<>();
    private final HashMap<String, Table> tables = new HashMap<>();
    private final ArrayList<HashMap<String, ArrayList<Object[]>>> begun = new ArrayList<>();
    private final String path;
    private boolean good;
    private int version;
    private boolean closed;

    private SQLiteDatabase(String path) {
        this.path = path;
    }

    public interface CursorFactory {
        Cursor newCursor(SQLiteDatabase database, SQLiteCursorDriver driver, String table, SQLiteQuery query);
    }

    /** The answer to a statement that is not read. */
    private static native Cursor unknown(String sql);

    private static native long unknownCount(String sql);

    static SQLiteDatabase at(String path) {
        SQLiteDatabase known = path == null ? null : OPEN.get(path);
        if (known == null) {
            known = new SQLiteDatabase(path);
            if (path != null) {
                OPEN.put(path, known);
            }
        }
        known.closed = false;
        return known;
    }

    public static SQLiteDatabase openOrCreateDatabase(String path, CursorFactory factory) {
        return at(path);
    }

    public static SQLiteDatabase openOrCreateDatabase(java.io.File file, CursorFactory factory) {
        return at(file.getPath());
    }

    public static SQLiteDatabase openDatabase(String path, CursorFactory factory, int flags) {
        if ((flags & 0x10000000) == 0 && !OPEN.containsKey(path)) {
            throw new SQLiteCantOpenDatabaseException("unable to open database file");
        }
        return at(path);
    }

    public static SQLiteDatabase create(CursorFactory factory) {
        return at(null);
    }

    public static boolean deleteDatabase(java.io.File file) {
        return OPEN.remove(file.getPath()) != null;
    }

    public String getPath() {
        return path == null ? ":memory:" : path;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int next) {
        version = next;
    }

    public boolean isOpen() {
        return !closed;
    }

    public void close() {
        closed = true;
    }

    protected void onAllReferencesReleased() {}

    public boolean isReadOnly() {
        return false;
    }

    public boolean enableWriteAheadLogging() {
        return true;
    }

    public void disableWriteAheadLogging() {}

    public boolean isWriteAheadLoggingEnabled() {
        return false;
    }

    public void setForeignKeyConstraintsEnabled(boolean enabled) {}

    public void beginTransaction() {
        HashMap<String, ArrayList<Object[]>> copy = new HashMap<>();
        for (Map.Entry<String, Table> row : tables.entrySet()) {
            ArrayList<Object[]> rows = new ArrayList<>();
            for (Object[] one : row.getValue().rows) {
                rows.add(one.clone());
            }
            copy.put(row.getKey(), rows);
        }
        begun.add(copy);
        good = false;
    }

    public void beginTransactionNonExclusive() {
        beginTransaction();
    }

    public void setTransactionSuccessful() {
        good = true;
    }

    public void endTransaction() {
        if (begun.isEmpty()) {
            throw new IllegalStateException("Cannot perform this operation because there is no current transaction.");
        }
        HashMap<String, ArrayList<Object[]>> copy = begun.remove(begun.size() - 1);
        if (!good) {
            for (Map.Entry<String, ArrayList<Object[]>> row : copy.entrySet()) {
                Table table = tables.get(row.getKey());
                if (table != null) {
                    table.rows.clear();
                    table.rows.addAll(row.getValue());
                }
            }
        }
    }

    public boolean inTransaction() {
        return !begun.isEmpty();
    }

    private Table table(String name) {
        Table found = tables.get(name);
        if (found == null) {
            throw new SQLiteException("no such table: " + name);
        }
        return found;
    }

    private static String name(String text) {
        return new Words(text).name();
    }

    public void execSQL(String sql) {
        execSQL(sql, null);
    }

    public void execSQL(String sql, Object[] values) {
        run(sql, values);
    }

    /** Runs a statement that gives no rows: how many it changed, or the number of the row that it added. */
    long run(String sql, Object[] values) {
        Words words = new Words(sql);
        try {
            if (words.skip("create table") || words.skip("create temp table") || words.skip("create temporary table")) {
                create(words);
            } else if (words.skip("drop table")) {
                boolean quiet = words.skip("if exists");
                if (tables.remove(words.name()) == null && !quiet) {
                    throw new SQLiteException("no such table: " + sql);
                }
            } else if (words.skip("alter table")) {
                alter(words);
            } else if (words.skip("insert") || words.is("replace")) {
                return insert(words, values);
            } else if (words.skip("update")) {
                return update(words, values);
            } else if (words.skip("delete from")) {
                Table table = table(words.name());
                return delete(table, condition(words, values, new int[1]));
            }
            return 0;
        } catch (Words.Unread unread) {
            return unknownCount(sql);
        }
    }

    private void create(Words words) {
        boolean quiet = words.skip("if not exists");
        String name = words.name();
        if (tables.containsKey(name)) {
            if (quiet) {
                return;
            }
            throw new SQLiteException("table " + name + " already exists");
        }
        Table made = new Table(name);
        made.define(words);
        tables.put(name, made);
    }

    private void alter(Words words) {
        Table table = table(words.name());
        if (words.skip("rename to")) {
            tables.remove(table.name);
            Table renamed = new Table(words.name());
            renamed.columns.addAll(table.columns);
            renamed.unique.addAll(table.unique);
            renamed.rows.addAll(table.rows);
            renamed.key = table.key;
            tables.put(renamed.name, renamed);
            return;
        }
        words.need("add");
        words.skip("column");
        table.column(words);
    }

    private long insert(Words words, Object[] values) {
        int conflict = CONFLICT_ABORT;
        if (words.skip("or replace") || words.skip("replace")) {
            conflict = CONFLICT_REPLACE;
        } else if (words.skip("or ignore")) {
            conflict = CONFLICT_IGNORE;
        } else if (words.skip("or")) {
            words.next();
        }
        words.need("into");
        Table table = table(words.name());
        ArrayList<String> columns = words.is("(") ? Table.names(words) : table.columns;
        words.need("values");
        int[] used = new int[1];
        long last = -1;
        do {
            words.need("(");
            Object[] row = table.fresh();
            for (int at = 0; !words.skip(")"); at++) {
                Object value = Condition.constant(words, values, used);
                if (value == Condition.NONE || at >= columns.size()) {
                    throw new Words.Unread();
                }
                row[table.place(columns.get(at))] = value;
                words.skip(",");
            }
            last = put(table, row, conflict);
        } while (words.skip(","));
        return last;
    }

    private long put(Table table, Object[] row, int conflict) {
        Object[] other = table.conflict(row);
        if (other != null && conflict == CONFLICT_IGNORE) {
            return -1;
        }
        if (other != null && conflict != CONFLICT_REPLACE) {
            throw new SQLiteConstraintException("UNIQUE constraint failed: " + table.name);
        }
        while (other != null) {
            table.rows.remove(other);
            other = table.conflict(row);
        }
        return table.add(row);
    }

    private static Condition condition(Words words, Object[] values, int[] used) {
        if (!words.skip("where")) {
            return null;
        }
        return new Condition(words, values, used).read();
    }

    private static ArrayList<Object[]> rows(Table table, Condition where) {
        ArrayList<Object[]> found = new ArrayList<>();
        for (Object[] row : table.rows) {
            if (where == null || where.holds(table, row)) {
                found.add(row);
            }
        }
        return found;
    }

    private int delete(Table table, Condition where) {
        ArrayList<Object[]> gone = rows(table, where);
        table.rows.removeAll(gone);
        return gone.size();
    }

    private int update(Words words, Object[] values) {
        if (words.skip("or")) {
            words.next();
        }
        Table table = table(words.name());
        words.need("set");
        int[] used = new int[1];
        HashMap<String, Object> set = new HashMap<>();
        do {
            String column = words.name();
            words.need("=");
            Object value = Condition.constant(words, values, used);
            if (value == Condition.NONE) {
                throw new Words.Unread();
            }
            set.put(column, value);
        } while (words.skip(","));
        return change(table, set, condition(words, values, used));
    }

    private static int change(Table table, Map<String, Object> set, Condition where) {
        ArrayList<Object[]> found = rows(table, where);
        for (Object[] row : found) {
            for (Map.Entry<String, Object> one : set.entrySet()) {
                row[table.place(one.getKey())] = one.getValue();
            }
        }
        return found.size();
    }

    public long insert(String table, String nullColumn, ContentValues values) {
        try {
            return insertWithOnConflict(table, nullColumn, values, CONFLICT_NONE);
        } catch (SQLiteException wrong) {
            return -1;
        }
    }

    public long insertOrThrow(String table, String nullColumn, ContentValues values) {
        return insertWithOnConflict(table, nullColumn, values, CONFLICT_NONE);
    }

    public long replace(String table, String nullColumn, ContentValues values) {
        try {
            return insertWithOnConflict(table, nullColumn, values, CONFLICT_REPLACE);
        } catch (SQLiteException wrong) {
            return -1;
        }
    }

    public long replaceOrThrow(String table, String nullColumn, ContentValues values) {
        return insertWithOnConflict(table, nullColumn, values, CONFLICT_REPLACE);
    }

    public long insertWithOnConflict(String into, String nullColumn, ContentValues values, int conflict) {
        Table table = table(name(into));
        Object[] row = table.fresh();
        if (values != null) {
            for (Map.Entry<String, Object> one : values.valueSet()) {
                row[table.place(one.getKey())] = one.getValue();
            }
        }
        return put(table, row, conflict);
    }

    public int update(String of, ContentValues values, String where, String[] arguments) {
        return updateWithOnConflict(of, values, where, arguments, CONFLICT_NONE);
    }

    public int updateWithOnConflict(String of, ContentValues values, String where, String[] arguments, int conflict) {
        HashMap<String, Object> set = new HashMap<>();
        for (Map.Entry<String, Object> one : values.valueSet()) {
            set.put(one.getKey(), one.getValue());
        }
        try {
            return change(table(name(of)), set, where(where, arguments));
        } catch (Words.Unread unread) {
            return (int) unknownCount(where);
        }
    }

    public int delete(String from, String where, String[] arguments) {
        try {
            return delete(table(name(from)), where(where, arguments));
        } catch (Words.Unread unread) {
            return (int) unknownCount(where);
        }
    }

    private static Condition where(String where, String[] arguments) {
        if (where == null || where.trim().isEmpty()) {
            return null;
        }
        Words words = new Words(where);
        Condition read = new Condition(words, arguments, new int[1]).read();
        if (words.more()) {
            throw new Words.Unread();
        }
        return read;
    }

    public Cursor query(String table, String[] columns, String where, String[] arguments, String group, String having,
            String order) {
        return query(false, table, columns, where, arguments, group, having, order, null);
    }

    public Cursor query(String table, String[] columns, String where, String[] arguments, String group, String having,
            String order, String limit) {
        return query(false, table, columns, where, arguments, group, having, order, limit);
    }

    public Cursor query(boolean distinct, String table, String[] columns, String where, String[] arguments, String group,
            String having, String order, String limit) {
        StringBuilder sql = new StringBuilder(distinct ? "select distinct " : "select ");
        for (int at = 0; columns != null && at < columns.length; at++) {
            sql.append(at > 0 ? ", " : "").append(columns[at]);
        }
        sql.append(columns == null || columns.length == 0 ? "*" : "").append(" from ").append(table);
        sql.append(where == null || where.isEmpty() ? "" : " where " + where);
        sql.append(group == null || group.isEmpty() ? "" : " group by " + group);
        sql.append(order == null || order.isEmpty() ? "" : " order by " + order);
        sql.append(limit == null || limit.isEmpty() ? "" : " limit " + limit);
        return rawQuery(sql.toString(), arguments);
    }

    public Cursor rawQuery(String sql, String[] arguments) {
        return select(sql, arguments);
    }

    public Cursor rawQueryWithFactory(CursorFactory factory, String sql, String[] arguments, String table) {
        if (factory == null) {
            return select(sql, arguments);
        }
        SQLiteQuery query = new SQLiteQuery(this, sql);
        for (int at = 0; arguments != null && at < arguments.length; at++) {
            query.bindString(at + 1, arguments[at]);
        }
        return factory.newCursor(this, null, table, query);
    }

    Cursor select(String sql, Object[] values) {
        try {
            Words words = new Words(sql);
            if (words.skip("pragma")) {
                return pragma(words);
            }
            words.need("select");
            return new Selection(words, values).read(this);
        } catch (Words.Unread unread) {
            return unknown(sql);
        }
    }

    private Cursor pragma(Words words) {
        String name = words.name();
        MatrixCursor made = new MatrixCursor(new String[] {name});
        if (name.equals("user_version")) {
            made.addRow(new Object[] {(long) version});
            return made;
        }
        throw new Words.Unread();
    }

    /** A table to read from; the list of all tables is one too. */
    Table source(String name) {
        if (!name.equals("sqlite_master")) {
            return table(name);
        }
        Table list = new Table(name);
        list.define(new Words("(type, name, tbl_name, sql)"));
        for (String one : tables.keySet()) {
            list.add(new Object[] {"table", one, one, "", null});
        }
        return list;
    }

    public SQLiteStatement compileStatement(String sql) {
        return new SQLiteStatement(this, sql);
    }
}
