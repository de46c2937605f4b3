package com.example.handler_there_once_looper_is;

import android.app.Activity;
import android.os.Bundle;
import android.os.Handler;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        final Worker worker = new Worker(this);
        worker.start();
        new Handler().postDelayed(new Runnable() {
            @Override
            public void run() {
                worker.tell();
            }
        }, 500);
    }

}
