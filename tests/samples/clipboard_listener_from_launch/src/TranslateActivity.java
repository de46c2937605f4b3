package com.example.clipboard_listener_from_launch;

import android.app.Activity;
import android.os.Bundle;

public class TranslateActivity extends Activity {
    private ClipWatch watch;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        watch = new ClipWatch(this);
    }

    @Override
    protected void onStart() {
        super.onStart();
        watch.start();
    }
}
