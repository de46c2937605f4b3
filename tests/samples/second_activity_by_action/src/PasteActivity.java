package com.example.second_activity_by_action;

import android.app.Activity;
import android.content.ClipboardManager;
import android.util.Log;

public class PasteActivity extends Activity {
    @Override
    public void onWindowFocusChanged(boolean focused) {
        ClipboardManager clipboard = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
        Log.i("Paste", String.valueOf(clipboard.getPrimaryClip()));
    }
}
