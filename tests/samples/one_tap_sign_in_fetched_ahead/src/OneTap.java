package com.example.one_tap_sign_in_fetched_ahead;

import android.content.Context;
import android.os.Handler;
import android.os.Looper;
import android.telephony.TelephonyManager;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

final class OneTap {
    interface Listener {
        void onNumber(String masked);
    }

    private static final ExecutorService POOL = Executors.newCachedThreadPool();
    private final Context context;
    private final Handler main = new Handler(Looper.getMainLooper());

    OneTap(Context context) {
        this.context = context;
    }

    void prefetch(final Listener listener) {
        POOL.submit(new Callable<String>() {
            @Override
            public String call() {
                final String number = ((TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE)).getLine1Number();
                main.post(new Runnable() {
                    @Override
                    public void run() {
                        listener.onNumber(number == null ? "" : number.replaceAll("\\d{4}$", "****"));
                    }
                });
                return number;
            }
        });
    }
}
