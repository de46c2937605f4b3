package com.example.task_lists_now_and_later.tasks;

import android.app.ActivityManager;
import android.content.Context;

public class ProcTask extends InitTask {
    public void run(Context c) {
        ((ActivityManager) c.getSystemService("activity")).getRunningAppProcesses();
    }
}
