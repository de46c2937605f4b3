package com.brightlog.sdk;

import android.content.Context;
import java.util.ArrayDeque;
import java.util.Queue;

/** The face of the kit. */
public final class BrightLog {
    private static final Queue<String> WAITING = new ArrayDeque<>();
    private static volatile boolean granted;
    private static Options options;

    private BrightLog() {
    }

    public static void preInit(Context context, String key, String channel) {
        options = new Options(context.getApplicationContext(), key, channel);
        options.session = Session.open(options);
    }

    public static void submitPolicyGrantResult(boolean result) {
        granted = result;
        if (result) {
            String event = WAITING.poll();
            while (event != null) {
                Uploader.send(options, event);
                event = WAITING.poll();
            }
        }
    }

    public static void init(Context context, String key, String channel) {
        if (options == null) {
            preInit(context, key, channel);
        }
        new Thread(new Collector(options), "bl-collect").start();
    }

    public static void onEvent(String name) {
        if (!granted) {
            WAITING.add(name);
            return;
        }
        Uploader.send(options, name);
    }
}
