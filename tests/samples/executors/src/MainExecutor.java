package com.example.executors;

import android.os.Handler;
import android.os.Looper;
import java.util.concurrent.Executor;

class MainExecutor implements Executor {
    private final Handler handler = new Handler(Looper.getMainLooper());

    @Override
    public void execute(Runnable command) {
        handler.post(command);
    }
}
