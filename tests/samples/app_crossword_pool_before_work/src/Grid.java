package com.example.app_crossword_pool_before_work;

import android.content.Context;
import android.util.Log;
import java.util.concurrent.FutureTask;

final class Grid extends FutureTask<Integer> {
    private final Context context;

    Grid(Context context) {
        super(() -> 15 * 15);
        this.context = context;
    }

    @Override
    protected void done() {
        Log.d("Grid", "beside " + context.getPackageManager().getInstalledApplications(0).size());
    }
}
