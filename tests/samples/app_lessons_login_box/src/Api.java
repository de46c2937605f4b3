package com.example.app_lessons_login_box;

import android.content.Context;
import android.os.Handler;
import android.os.Looper;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

final class Api {
    private static final ExecutorService CALLS = Executors.newCachedThreadPool();
    private final List<Step> steps;

    Api(Context context) {
        steps = Arrays.asList(new HeaderStep(context), new SignStep(context));
    }

    void enqueue(String path, Consumer<Call> done) {
        CALLS.execute(() -> {
            Call made = new Chain(steps, 0).go(new Call(path));
            new Handler(Looper.getMainLooper()).post(() -> done.accept(made));
        });
    }
}
