package com.example.holders_that_run_at_launch;

import android.app.Application;
import android.os.Handler;
import android.os.Message;
import android.os.Messenger;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

public class App extends Application {
    static App app;
    final AtomicBoolean quiet = new AtomicBoolean(true);
    final AtomicReference<Runnable> task = new AtomicReference<>();
    final Queue<Runnable> queue = new ArrayDeque<>();
    final Map<String, Runnable> named = new HashMap<>();

    @Override
    public void onCreate() {
        super.onCreate();
        app = this;
        if (getSharedPreferences("p", 0).getBoolean("privacy_agreed", false)) {
            Once.touch();
        }
        Once.touch();
        messages();
        holders();
        if (!quiet.get()) {
            ((TelephonyManager) getSystemService("phone")).getLine1Number();
        }
    }

    private void messages() {
        Handler own = new Handler() {
            @Override
            public void handleMessage(Message m) {
                if (m.what == 7) {
                    ((TelephonyManager) App.this.getSystemService("phone")).getSubscriberId();
                } else if (m.what == 8) {
                    Settings.Secure.getString(getContentResolver(), "android_id");
                }
            }
        };
        Message said = new Message();
        said.what = 7;
        own.sendMessage(said);
        Message sent = Message.obtain();
        sent.what = 8;
        try {
            new Messenger(own).send(sent);
        } catch (android.os.RemoteException gone) {
            quiet.set(true);
        }
    }

    private void holders() {
        task.getAndSet(new Runnable() {
            public void run() {
                getPackageManager().getInstalledPackages(0);
            }
        });
        Runnable held = task.get();
        if (held != null) {
            held.run();
        }
        named.put("sim", new Runnable() {
            public void run() {
                ((TelephonyManager) App.this.getSystemService("phone")).getSimSerialNumber();
            }
        });
        for (Map.Entry<String, Runnable> entry : named.entrySet()) {
            queue.offer(entry.getValue());
        }
        Runnable next;
        while ((next = queue.poll()) != null) {
            next.run();
        }
    }
}
