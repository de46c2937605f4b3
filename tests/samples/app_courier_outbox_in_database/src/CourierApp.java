package com.example.app_courier_outbox_in_database;

import android.app.Application;

public class CourierApp extends Application {
    private Outbox outbox;

    @Override
    public void onCreate() {
        super.onCreate();
        outbox = new Outbox(this);
        outbox.put(Kind.HELLO);
        outbox.put(Kind.PLAN);
        new Drain(this, outbox).run();
        PlaceReceiver.arm(this);
    }

    Outbox outbox() {
        return outbox;
    }
}
