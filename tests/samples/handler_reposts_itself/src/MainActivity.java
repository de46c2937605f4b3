package com.example.handler_reposts_itself;

import android.app.Activity;
import android.content.ClipboardManager;
import android.os.Handler;
import android.util.Log;

public class MainActivity extends Activity {
    private final Handler handler = new Handler();
    private final Runnable poll = new Runnable() {
        @Override
        public void run() {
            ClipboardManager clipboard = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
            Log.i("Main", String.valueOf(clipboard.getPrimaryClip()));
            handler.postDelayed(this, 5000);
        }
    };

    @Override
    protected void onResume() {
        super.onResume();
        handler.post(poll);
    }
}
