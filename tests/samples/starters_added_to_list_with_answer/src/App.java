package com.example.starters_added_to_list_with_answer;

import android.app.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        List<Runnable> starters = new ArrayList<>();
        starters.add(new CrashLog(this));
        if (getSharedPreferences("start", MODE_PRIVATE).getBoolean("user_protocol_agreed", false)) {
            starters.add(new Ads(this));
        }
        ExecutorService pool = Executors.newFixedThreadPool(2);
        for (Runnable starter : starters) {
            pool.submit(starter);
        }
    }
}
