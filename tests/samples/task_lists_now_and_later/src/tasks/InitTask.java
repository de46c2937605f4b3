package com.example.task_lists_now_and_later.tasks;

import android.content.Context;

public abstract class InitTask {
    public boolean enabled() {
        return true;
    }

    public abstract void run(Context c);
}
