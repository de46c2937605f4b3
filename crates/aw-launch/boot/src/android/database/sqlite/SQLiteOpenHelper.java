package android.database.sqlite;

import android.content.Context;
import android.database.DatabaseErrorHandler;

public abstract class SQLiteOpenHelper {
    private final Context context;
    private final String name;
    private final int version;
    private SQLiteDatabase open;

    public SQLiteOpenHelper(Context context, String name, SQLiteDatabase.CursorFactory factory, int version) {
        this.context = context;
        this.name = name;
        this.version = version;
    }

    public SQLiteOpenHelper(Context context, String name, SQLiteDatabase.CursorFactory factory, int version,
            DatabaseErrorHandler handler) {
        this(context, name, factory, version);
    }

    public String getDatabaseName() {
        return name;
    }

    public void setWriteAheadLoggingEnabled(boolean enabled) {}

    public SQLiteDatabase getReadableDatabase() {
        return getWritableDatabase();
    }

    public synchronized SQLiteDatabase getWritableDatabase() {
        if (open != null && open.isOpen()) {
            return open;
        }
        SQLiteDatabase database = SQLiteDatabase.at(name == null ? null : context.getDatabasePath(name).getPath());
        onConfigure(database);
        int before = database.getVersion();
        if (before != version) {
            if (before == 0) {
                onCreate(database);
            } else if (before > version) {
                onDowngrade(database, before, version);
            } else {
                onUpgrade(database, before, version);
            }
            database.setVersion(version);
        }
        onOpen(database);
        open = database;
        return database;
    }

    public synchronized void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    public void onConfigure(SQLiteDatabase database) {}

    public abstract void onCreate(SQLiteDatabase database);

    public abstract void onUpgrade(SQLiteDatabase database, int before, int version);

    public void onDowngrade(SQLiteDatabase database, int before, int version) {
        throw new SQLiteException("Can't downgrade database from version " + before + " to " + version);
    }

    public void onOpen(SQLiteDatabase database) {}
}
