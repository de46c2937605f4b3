package com.example.app_bank_secure_pages;

import android.content.Context;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

final class RiskCenter {
    private static final ThreadFactory NAMED = task -> new Thread(task, "risk");
    private static final ExecutorService WORK = new ThreadPoolExecutor(
            1, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), NAMED);

    private RiskCenter() {
    }

    static void warmUp(Context context) {
        WORK.submit(new ProcessScan(context));
    }

    static void full(Context context) {
        WORK.submit(() -> Phone.imei(context));
    }
}
