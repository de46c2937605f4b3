package com.example.broker_tells_state_to_askers;

import android.content.Context;
import android.os.Handler;
import android.os.Looper;
import java.util.ArrayList;
import java.util.List;

final class Broker {
    private static final Broker ONLY = new Broker();
    private final List<Runnable> waiting = new ArrayList<>();
    private final Handler main = new Handler(Looper.getMainLooper());

    private Broker() {
    }

    static Broker only() {
        return ONLY;
    }

    void ask(Context context, final Asker asker) {
        final State state = State.valueOf(context.getSharedPreferences("loom", Context.MODE_PRIVATE).getString("pi_state", "UNKNOWN"));
        main.post(new Runnable() {
            @Override
            public void run() {
                asker.onState(state);
            }
        });
    }

    void whenAllowed(Runnable task) {
        waiting.add(task);
    }

    void allow(Context context) {
        context.getSharedPreferences("loom", Context.MODE_PRIVATE).edit().putString("pi_state", State.ALLOWED.name()).apply();
        for (Runnable task : waiting) {
            task.run();
        }
        waiting.clear();
    }
}
