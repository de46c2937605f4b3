package com.example.app_karaoke_actors_with_behaviours;

import android.content.Context;
import android.database.Cursor;
import android.provider.MediaStore;
import android.util.Log;

final class Library implements Behaviour {
    private final Context context;

    Library(Context context) {
        this.context = context;
    }

    @Override
    public Behaviour on(Message message) {
        if (message instanceof Message.Open) {
            try (Cursor songs = context.getContentResolver().query(MediaStore.Audio.Media.EXTERNAL_CONTENT_URI, null, null, null, null)) {
                Log.d("Library", "songs " + (songs == null ? 0 : songs.getCount()));
            }
        }
        return this;
    }
}
