package com.example.task_handed_over_in_lambda;


import android.app.Application;
import java.util.concurrent.ForkJoinPool;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        new Rule(context -> ForkJoinPool.commonPool().execute(new Count(context))).apply(this);
    }
}
