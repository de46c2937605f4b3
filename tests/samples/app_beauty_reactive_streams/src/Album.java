package com.example.app_beauty_reactive_streams;

import android.content.ContentResolver;
import android.database.Cursor;
import android.provider.MediaStore;
import io.reactivex.Observable;
import io.reactivex.schedulers.Schedulers;

final class Album {
    private final ContentResolver resolver;

    Album(ContentResolver resolver) {
        this.resolver = resolver;
    }

    Observable<Integer> size() {
        return Observable.fromCallable(this::count).subscribeOn(Schedulers.io());
    }

    private int count() {
        Cursor rows = resolver.query(MediaStore.Images.Media.EXTERNAL_CONTENT_URI, new String[] {"_id"}, null, null, null);
        int count = rows == null ? 0 : rows.getCount();
        if (rows != null) {
            rows.close();
        }
        return count;
    }
}
