package com.example.initializer_list;

import android.app.Application;
import java.util.ArrayList;
import java.util.List;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        List<StartTask> tasks = new ArrayList<>();
        tasks.add(new IdTask());
        tasks.add(new CacheTask());
        for (StartTask task : tasks) {
            task.run(this);
        }
    }
}
