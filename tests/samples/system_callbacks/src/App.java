package com.example.system_callbacks;

import android.app.Application;
import android.content.ClipboardManager;
import android.provider.MediaStore;
import android.util.Log;

public class App extends Application implements ClipboardManager.OnPrimaryClipChangedListener {
    private ClipboardManager clipboard;

    @Override
    public void onCreate() {
        super.onCreate();
        clipboard = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
        clipboard.addPrimaryClipChangedListener(this);
        getContentResolver().registerContentObserver(MediaStore.Images.Media.EXTERNAL_CONTENT_URI, true, new PictureWatcher(this));
    }

    @Override
    public void onPrimaryClipChanged() {
        Log.i("App", String.valueOf(clipboard.getPrimaryClip()));
    }
}
