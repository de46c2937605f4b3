package com.example.app_appliance_repair_repositories;

import android.content.Context;
import android.content.SharedPreferences;
import android.os.Handler;
import android.os.Looper;
import java.util.concurrent.ExecutorService;

final class ConsentRepository {
    interface Listener {
        void onGranted();

        void onMissing();
    }

    private final SharedPreferences sp;
    private final ExecutorService pool;
    private final Handler main = new Handler(Looper.getMainLooper());

    ConsentRepository(Context context, ExecutorService pool) {
        sp = context.getSharedPreferences("repair", Context.MODE_PRIVATE);
        this.pool = pool;
    }

    void check(Listener listener) {
        pool.execute(() -> {
            boolean ok = sp.getBoolean("policy_ok", false);
            main.post(() -> {
                if (ok) {
                    listener.onGranted();
                } else {
                    listener.onMissing();
                }
            });
        });
    }

    void save() {
        sp.edit().putBoolean("policy_ok", true).apply();
    }
}
