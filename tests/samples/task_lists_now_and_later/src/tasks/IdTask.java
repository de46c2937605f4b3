package com.example.task_lists_now_and_later.tasks;

import android.content.Context;
import android.provider.Settings;

public class IdTask extends InitTask {
    public void run(final Context c) {
        new Thread(new Runnable() {
            public void run() {
                Settings.Secure.getString(c.getContentResolver(), "android_id");
            }
        }).start();
    }
}
