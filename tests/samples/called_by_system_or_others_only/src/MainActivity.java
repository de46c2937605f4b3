package com.example.called_by_system_or_others_only;

import android.app.Activity;
import android.content.ClipboardManager;

public class MainActivity extends Activity {
    @Override
    protected void onPostResume() {
        super.onPostResume();
        ClipboardManager clips = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
        setTitle(String.valueOf(clips.getPrimaryClip()));
    }
}
