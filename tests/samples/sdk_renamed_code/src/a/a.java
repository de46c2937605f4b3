package a.b;

import android.content.ContentProvider;
import android.content.ContentValues;
import android.database.Cursor;
import android.net.Uri;

public class a extends ContentProvider {
    @Override
    public boolean onCreate() {
        return c.a(getContext());
    }

    @Override
    public Cursor query(Uri a, String[] b, String c, String[] d, String e) {
        return null;
    }

    @Override
    public String getType(Uri a) {
        return null;
    }

    @Override
    public Uri insert(Uri a, ContentValues b) {
        return null;
    }

    @Override
    public int delete(Uri a, String b, String[] c) {
        return 0;
    }

    @Override
    public int update(Uri a, ContentValues b, String c, String[] d) {
        return 0;
    }
}
