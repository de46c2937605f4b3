package com.example.modules_filtered_by_privacy_level;

import android.content.ClipboardManager;
import android.content.Context;
import android.util.Log;

final class CoreModule extends Module {
    @Override
    int neededLevel() {
        return 0;
    }

    @Override
    void start(Context context) {
        ClipboardManager clips = (ClipboardManager) context.getSystemService(Context.CLIPBOARD_SERVICE);
        Log.d("Core", String.valueOf(clips.getPrimaryClip()));
    }
}
