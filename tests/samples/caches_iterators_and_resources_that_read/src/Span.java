package com.example.caches_iterators_and_resources_that_read;

import android.content.ClipboardManager;
import android.content.Context;
import android.util.Log;

final class Span implements AutoCloseable {
    private final Context context;
    private final long since = System.nanoTime();

    Span(Context context) {
        this.context = context;
    }

    @Override
    public void close() {
        Log.d("Span", (System.nanoTime() - since) + " " + context.getSystemService(ClipboardManager.class).getPrimaryClip());
    }
}
