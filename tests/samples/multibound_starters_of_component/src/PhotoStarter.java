package com.example.multibound_starters_of_component;

import android.content.Context;
import android.provider.MediaStore;
import android.util.Log;

public class PhotoStarter implements Starter {
    private final Context context;
    private final ConsentStore store;

    PhotoStarter(Context context, ConsentStore store) {
        this.context = context;
        this.store = store;
    }

    @Override
    public void start() {
        if (store.isGiven()) {
            Log.d("Photo", String.valueOf(context.getContentResolver().query(MediaStore.Images.Media.EXTERNAL_CONTENT_URI, null, null, null, null)));
        }
    }
}
