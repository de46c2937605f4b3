package com.example.app_appliance_repair_repositories;

import android.os.Handler;
import android.os.Looper;
import java.io.IOException;
import java.util.concurrent.ExecutorService;

final class ConfigRepository {
    private static final int TRIES = 3;
    private final Api api;
    private final ExecutorService pool;
    private final Handler main = new Handler(Looper.getMainLooper());

    ConfigRepository(Api api, ExecutorService pool) {
        this.api = api;
        this.pool = pool;
    }

    void fetch(Callback<String> callback) {
        attempt(1, callback);
    }

    private void attempt(int number, Callback<String> callback) {
        pool.execute(() -> {
            try {
                String config = api.call("/config", false);
                main.post(() -> callback.onSuccess(config));
            } catch (IOException problem) {
                if (number < TRIES) {
                    main.postDelayed(() -> attempt(number + 1, callback), 2000L * number);
                } else {
                    main.post(() -> callback.onFailure(problem));
                }
            }
        });
    }
}
