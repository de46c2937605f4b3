package android.database.sqlite;

import android.database.Cursor;
import android.database.MatrixCursor;

public class SQLiteCursor extends MatrixCursor {
    public SQLiteCursor(SQLiteCursorDriver driver, String table, SQLiteQuery query) {
        this(query.database.select(query.sql, query.values()));
    }

    private SQLiteCursor(Cursor found) {
        super(found.getColumnNames());
        while (found.moveToNext()) {
            Object[] row = new Object[found.getColumnCount()];
            for (int at = 0; at < row.length; at++) {
                row[at] = found.getString(at);
            }
            addRow(row);
        }
    }
}
