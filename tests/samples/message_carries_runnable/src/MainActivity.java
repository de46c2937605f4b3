package com.example.message_carries_runnable;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.os.Handler;
import android.os.HandlerThread;
import android.os.Message;

public class MainActivity extends Activity {
    private Handler worker;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        HandlerThread thread = new HandlerThread("assistant");
        thread.start();
        worker = new Handler(thread.getLooper());
        Message first = Message.obtain(worker, new CallCount(this));
        first.sendToTarget();
        new AlertDialog.Builder(this).setTitle("Privacy notice").setMessage("We use your calendar as told in our privacy policy.")
            .setPositiveButton("Agree", (dialog, which) -> worker.postDelayed(new DayPlan(this), 500))
            .setNegativeButton("Disagree", null).show();
    }
}
