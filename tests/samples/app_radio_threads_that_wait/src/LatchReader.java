package com.example.app_radio_threads_that_wait;

import android.content.Context;
import android.provider.Settings;
import android.util.Log;
import java.util.concurrent.TimeUnit;

final class LatchReader extends Thread {
    private final Context context;

    LatchReader(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        try {
            Answers.ANSWERED.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return;
        }
        Log.d("Latch", Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID));
    }
}
