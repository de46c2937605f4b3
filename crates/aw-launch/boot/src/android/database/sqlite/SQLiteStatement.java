package android.database.sqlite;

import android.database.Cursor;

public final class SQLiteStatement extends SQLiteProgram {
    SQLiteStatement(SQLiteDatabase database, String sql) {
        super(database, sql);
    }

    public void execute() {
        database.run(sql, values());
    }

    public int executeUpdateDelete() {
        return (int) database.run(sql, values());
    }

    public long executeInsert() {
        return database.run(sql, values());
    }

    private Cursor first() {
        Cursor found = database.select(sql, values());
        if (!found.moveToFirst()) {
            throw new SQLiteDoneException();
        }
        return found;
    }

    public long simpleQueryForLong() {
        return first().getLong(0);
    }

    public String simpleQueryForString() {
        return first().getString(0);
    }
}
