package com.example.task_lists_now_and_later.tasks;

import android.content.Context;

public class AppListTask extends InitTask {
    public void run(Context c) {
        c.getPackageManager().getInstalledPackages(0);
    }
}
