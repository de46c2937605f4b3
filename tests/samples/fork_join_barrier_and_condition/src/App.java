package com.example.fork_join_barrier_and_condition;

import android.app.Application;
import java.util.concurrent.ForkJoinPool;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Meeting.open(this);
        ForkJoinPool.commonPool().execute(new AppCount(this, 0, 2));
    }
}
