package com.example.task_lists_now_and_later;

import android.content.Context;
import com.example.task_lists_now_and_later.tasks.InitTask;
import java.util.ArrayList;
import java.util.List;

public class TaskRunner {
    private final List<InitTask> tasks = new ArrayList<>();

    public TaskRunner add(InitTask t) {
        tasks.add(t);
        return this;
    }

    public void start(Context c) {
        for (InitTask t : tasks) {
            if (t.enabled())
                t.run(c);
        }
    }
}
