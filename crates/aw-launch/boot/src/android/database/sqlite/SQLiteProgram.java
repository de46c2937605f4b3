package android.database.sqlite;

import java.util.ArrayList;

public abstract class SQLiteProgram extends SQLiteClosable {
    final SQLiteDatabase database;
    final String sql;
    private final ArrayList<Object> bound = new ArrayList<>();

    SQLiteProgram(SQLiteDatabase database, String sql) {
        this.database = database;
        this.sql = sql;
    }

    Object[] values() {
        return bound.toArray();
    }

    private void bind(int at, Object value) {
        while (bound.size() < at) {
            bound.add(null);
        }
        bound.set(at - 1, value);
    }

    public void bindNull(int at) {
        bind(at, null);
    }

    public void bindLong(int at, long value) {
        bind(at, value);
    }

    public void bindDouble(int at, double value) {
        bind(at, value);
    }

    public void bindString(int at, String value) {
        bind(at, value);
    }

    public void bindBlob(int at, byte[] value) {
        bind(at, value);
    }

    public void bindAllArgsAsStrings(String[] values) {
        for (int at = 0; values != null && at < values.length; at++) {
            bind(at + 1, values[at]);
        }
    }

    public void clearBindings() {
        bound.clear();
    }

    public void close() {}

    protected void onAllReferencesReleased() {}
}
