package com.example.task_lists_now_and_later;

import android.app.Application;
import com.example.task_lists_now_and_later.tasks.AppListTask;
import com.example.task_lists_now_and_later.tasks.DeviceTask;
import com.example.task_lists_now_and_later.tasks.ProcTask;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        TaskRunner r = new TaskRunner();
        r.add(new DeviceTask()).add(new AppListTask());
        r.add(new com.example.task_lists_now_and_later.tasks.IdTask());
        r.start(this);
        if (L.agreed(this)) {
            TaskRunner q = new TaskRunner();
            q.add(new ProcTask());
            q.start(this);
        }
    }
}
