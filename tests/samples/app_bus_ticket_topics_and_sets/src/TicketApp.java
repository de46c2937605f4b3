package com.example.app_bus_ticket_topics_and_sets;

import android.app.Application;
import android.content.ClipboardManager;
import android.util.Log;

public class TicketApp extends Application {
    static final Topics TOPICS = new Topics();

    @Override
    public void onCreate() {
        super.onCreate();
        Stops stops = new Stops(this);
        TOPICS.on(Topics.OPEN, () -> RideCounter.count(this));
        TOPICS.on(Topics.DUMP, () -> RideCounter.dump(this));
        TOPICS.on(Topics.YES, stops::near);
        TOPICS.on(Topics.NO, stops::guess);
        TOPICS.on(Topics.PAY, this::pasteCode);
        TOPICS.post(Topics.OPEN);
        if (new Granted(this).has("privacy")) {
            TOPICS.post(Topics.YES);
        }
    }

    private void pasteCode() {
        ClipboardManager board = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
        Log.d("Pay", "code " + board.getPrimaryClip());
    }
}
