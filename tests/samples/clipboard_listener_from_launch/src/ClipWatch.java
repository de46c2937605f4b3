package com.example.clipboard_listener_from_launch;

import android.content.ClipData;
import android.content.ClipboardManager;
import android.content.Context;
import android.util.Log;

class ClipWatch implements ClipboardManager.OnPrimaryClipChangedListener {
    private final ClipboardManager board;

    ClipWatch(Context context) {
        board = (ClipboardManager) context.getSystemService(Context.CLIPBOARD_SERVICE);
    }

    void start() {
        board.addPrimaryClipChangedListener(this);
    }

    @Override
    public void onPrimaryClipChanged() {
        ClipData clip = board.getPrimaryClip();
        if (clip != null) {
            Log.d("Watch", clip.getItemAt(0).coerceToText(null).toString());
        }
    }
}
