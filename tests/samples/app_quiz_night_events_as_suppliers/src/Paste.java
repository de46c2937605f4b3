package com.example.app_quiz_night_events_as_suppliers;

import android.content.ClipboardManager;
import android.content.Context;
import android.util.Log;

final class Paste implements ClipboardManager.OnPrimaryClipChangedListener {
    private final ClipboardManager board;

    Paste(Context context) {
        board = context.getSystemService(ClipboardManager.class);
    }

    void begin() {
        board.addPrimaryClipChangedListener(this);
        onPrimaryClipChanged();
    }

    @Override
    public void onPrimaryClipChanged() {
        Log.d("Paste", "answer " + board.getPrimaryClip());
    }
}
