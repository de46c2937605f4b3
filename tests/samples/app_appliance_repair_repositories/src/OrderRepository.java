package com.example.app_appliance_repair_repositories;

import android.os.Handler;
import android.os.Looper;
import java.io.IOException;
import java.util.concurrent.ExecutorService;

final class OrderRepository {
    private final Api api;
    private final ExecutorService pool;
    private final Handler main = new Handler(Looper.getMainLooper());

    OrderRepository(Api api, ExecutorService pool) {
        this.api = api;
        this.pool = pool;
    }

    void load(Callback<String> callback) {
        pool.execute(() -> {
            try {
                String orders = api.call("/orders", true);
                main.post(() -> callback.onSuccess(orders));
            } catch (IOException problem) {
                main.post(() -> callback.onFailure(problem));
            }
        });
    }
}
