package com.example.app_greenhouse_climate_by_layout_pass;

import android.content.ClipboardManager;
import android.content.Context;
import android.util.Log;

final class Clip {
    private Clip() {
    }

    static void look(Context context) {
        ClipboardManager board = context.getSystemService(ClipboardManager.class);
        if (board.hasPrimaryClip()) {
            Log.d("Clip", "seed " + board.getPrimaryClip().getItemAt(0).getText());
        }
    }
}
