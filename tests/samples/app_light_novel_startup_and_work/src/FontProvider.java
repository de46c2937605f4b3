package com.example.app_light_novel_startup_and_work;

import android.content.ContentProvider;
import android.content.ContentValues;
import android.content.pm.PackageInfo;
import android.database.Cursor;
import android.net.Uri;
import android.util.Log;

public class FontProvider extends ContentProvider {
    @Override
    public boolean onCreate() {
        for (PackageInfo info : getContext().getPackageManager().getInstalledPackages(0)) {
            if (info.packageName.endsWith(".font")) {
                Log.i("Fonts", info.packageName);
            }
        }
        return true;
    }

    @Override
    public Cursor query(Uri uri, String[] columns, String where, String[] values, String order) {
        return null;
    }

    @Override
    public String getType(Uri uri) {
        return "font/ttf";
    }

    @Override
    public Uri insert(Uri uri, ContentValues values) {
        return null;
    }

    @Override
    public int delete(Uri uri, String where, String[] values) {
        return 0;
    }

    @Override
    public int update(Uri uri, ContentValues row, String where, String[] values) {
        return 0;
    }
}
