package com.example.delayed_starter_asks_when_it_runs;

import android.accounts.AccountManager;
import android.app.Application;
import android.os.Handler;
import android.os.Looper;
import android.util.Log;

public class App extends Application {
    private final Handler main = new Handler(Looper.getMainLooper());

    @Override
    public void onCreate() {
        super.onCreate();
        if (!getPackageName().equals(processName())) {
            return;
        }
        main.postDelayed(new CameraWarmUp(this), 3000);
        main.postDelayed(new Runnable() {
            @Override
            public void run() {
                Log.d("App", "accounts " + AccountManager.get(App.this).getAccountsByType("com.example").length);
            }
        }, 3000);
    }

    private String processName() {
        return Application.getProcessName();
    }
}
