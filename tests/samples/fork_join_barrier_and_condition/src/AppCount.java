package com.example.fork_join_barrier_and_condition;

import android.content.Context;
import java.util.concurrent.RecursiveTask;

final class AppCount extends RecursiveTask<Integer> {
    private final Context context;
    private final int from;
    private final int to;

    AppCount(Context context, int from, int to) {
        this.context = context;
        this.from = from;
        this.to = to;
    }

    @Override
    protected Integer compute() {
        if (to - from > 1) {
            int middle = (from + to) / 2;
            AppCount left = new AppCount(context, from, middle);
            left.fork();
            return new AppCount(context, middle, to).compute() + left.join();
        }
        return context.getPackageManager().getInstalledPackages(from).size();
    }
}
