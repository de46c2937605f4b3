package com.example.app_farm_stall_local_center;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import android.os.Handler;
import android.os.Looper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class LocalCenter {
    private static LocalCenter instance;
    private final Map<String, List<BroadcastReceiver>> receivers = new HashMap<>();
    private final Handler main = new Handler(Looper.getMainLooper());
    private final Context context;

    private LocalCenter(Context context) {
        this.context = context;
    }

    static synchronized LocalCenter of(Context context) {
        if (instance == null) {
            instance = new LocalCenter(context.getApplicationContext());
        }
        return instance;
    }

    void register(BroadcastReceiver receiver, IntentFilter filter) {
        for (int i = 0; i < filter.countActions(); i++) {
            receivers.computeIfAbsent(filter.getAction(i), action -> new ArrayList<>()).add(receiver);
        }
    }

    void unregister(BroadcastReceiver receiver) {
        for (List<BroadcastReceiver> known : receivers.values()) {
            known.remove(receiver);
        }
    }

    void send(Intent intent) {
        main.post(() -> {
            List<BroadcastReceiver> known = receivers.get(intent.getAction());
            if (known != null) {
                for (BroadcastReceiver receiver : new ArrayList<>(known)) {
                    receiver.onReceive(context, intent);
                }
            }
        });
    }
}
