package com.example.app_courier_outbox_in_database;

import android.content.Context;
import android.database.Cursor;
import android.util.Log;

final class Drain implements Runnable {
    private final Context context;
    private final Outbox outbox;

    Drain(Context context, Outbox outbox) {
        this.context = context;
        this.outbox = outbox;
    }

    @Override
    public void run() {
        boolean accepted = Terms.accepted(context);
        try (Cursor rows = outbox.open()) {
            while (rows.moveToNext()) {
                Kind kind = Kind.valueOf(rows.getString(1));
                if (kind.needsTerms && !accepted) {
                    continue;
                }
                Log.d("Drain", kind + " " + Gather.of(context, kind));
                outbox.drop(rows.getLong(0));
            }
        }
    }
}
