package com.example.latch_opened_by_agree_button;

import android.app.Activity;
import android.app.ActivityManager;
import android.os.Bundle;
import android.provider.ContactsContract;
import android.util.Log;
import android.view.View;
import java.util.concurrent.CountDownLatch;

public class MainActivity extends Activity implements View.OnClickListener, Runnable {
    private final CountDownLatch answered = new CountDownLatch(1);

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        findViewById(R.id.agree_and_continue).setOnClickListener(this);
        new Thread(this).start();
    }

    @Override
    public void run() {
        ActivityManager manager = (ActivityManager) getSystemService(ACTIVITY_SERVICE);
        Log.d("Main", String.valueOf(manager.getRunningTasks(1)));
        try {
            answered.await();
        } catch (InterruptedException stopped) {
            return;
        }
        Log.d("Main", String.valueOf(getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null)));
    }

    @Override
    public void onClick(View view) {
        answered.countDown();
    }
}
