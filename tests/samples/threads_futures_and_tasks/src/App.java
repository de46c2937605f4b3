package com.example.threads_futures_and_tasks;

import android.app.ActivityManager;
import android.app.Application;
import android.os.AsyncTask;
import android.os.Handler;
import android.os.HandlerThread;
import android.os.Message;
import android.telephony.TelephonyManager;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Thread idle = new Never(this);
        idle.setName("x");
        Future<String> f = Pool.io().submit(new Callable<String>() {
            public String call() {
                return ((TelephonyManager) App.this.getSystemService("phone")).getDeviceId();
            }
        });
        new Task(this).executeOnExecutor(AsyncTask.THREAD_POOL_EXECUTOR, "a");
        FutureTask<Object> t = new FutureTask<Object>(new Callable<Object>() {
            public Object call() {
                return App.this.getPackageManager().getInstalledPackages(0);
            }
        });
        new Thread(t).start();
        HandlerThread ht = new HandlerThread("w");
        ht.start();
        new Handler(ht.getLooper(), new Handler.Callback() {
            public boolean handleMessage(Message m) {
                ((ActivityManager) App.this.getSystemService("activity")).getRunningAppProcesses();
                return true;
            }
        }).sendEmptyMessage(0);
    }
}
