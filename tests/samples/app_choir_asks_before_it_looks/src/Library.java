package com.example.app_choir_asks_before_it_looks;

import android.content.ContentResolver;
import android.database.Cursor;
import android.os.AsyncTask;
import android.provider.MediaStore;
import java.util.ArrayList;
import java.util.List;

final class Library extends AsyncTask<Void, Integer, List<String>> {
    interface Ready {
        void songs(List<String> names);
    }

    private final ContentResolver resolver;
    private final Ready ready;

    private Library(ContentResolver resolver, Ready ready) {
        this.resolver = resolver;
        this.ready = ready;
    }

    static void load(ContentResolver resolver, Ready ready) {
        new Library(resolver, ready).executeOnExecutor(THREAD_POOL_EXECUTOR);
    }

    @Override
    protected List<String> doInBackground(Void... none) {
        List<String> names = new ArrayList<>();
        try (Cursor rows = resolver.query(MediaStore.Audio.Media.EXTERNAL_CONTENT_URI, new String[] {"title"}, null, null, null)) {
            while (rows != null && rows.moveToNext()) {
                names.add(rows.getString(0));
            }
        }
        return names;
    }

    @Override
    protected void onPostExecute(List<String> names) {
        ready.songs(names);
    }
}
