package com.example.providers_in_processes;

import android.content.ContentProvider;
import android.content.ContentValues;
import android.content.Context;
import android.database.Cursor;
import android.net.Uri;

public abstract class Base extends ContentProvider {
    public Cursor query(Uri u, String[] a, String b, String[] c, String d) {
        return null;
    }

    public String getType(Uri u) {
        return null;
    }

    public Uri insert(Uri u, ContentValues v) {
        return null;
    }

    public int delete(Uri u, String s, String[] a) {
        return 0;
    }

    public int update(Uri u, ContentValues v, String s, String[] a) {
        return 0;
    }

    protected abstract void boot(Context c);

    public boolean onCreate() {
        boot(getContext());
        return true;
    }
}
