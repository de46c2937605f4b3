package com.example.system_callbacks;

import android.content.Context;
import android.database.ContentObserver;
import android.database.Cursor;
import android.os.Handler;
import android.os.Looper;
import android.provider.MediaStore;
import android.util.Log;

class PictureWatcher extends ContentObserver {
    private final Context context;

    PictureWatcher(Context context) {
        super(new Handler(Looper.getMainLooper()));
        this.context = context;
    }

    @Override
    public void onChange(boolean self) {
        Cursor newest = context.getContentResolver()
            .query(MediaStore.Images.Media.EXTERNAL_CONTENT_URI, null, null, null, "date_added DESC");
        Log.i("Watcher", newest == null ? "none" : "pictures " + newest.getCount());
    }
}
