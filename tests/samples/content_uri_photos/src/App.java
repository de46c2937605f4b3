package com.example.content_uri_photos;

import android.app.Application;
import android.database.Cursor;
import android.provider.MediaStore;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Cursor pictures = getContentResolver().query(MediaStore.Images.Media.EXTERNAL_CONTENT_URI, new String[] {"_data"}, null, null, null);
        Log.i("App", pictures == null ? "none" : "pictures " + pictures.getCount());
    }
}
