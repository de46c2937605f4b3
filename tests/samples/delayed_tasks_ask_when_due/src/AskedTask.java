package com.example.delayed_tasks_ask_when_due;

import android.content.Context;
import android.database.Cursor;
import android.provider.ContactsContract;
import android.util.Log;

final class AskedTask implements Runnable {
    private final Context context;

    AskedTask(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        if (!Nod.now(context)) {
            return;
        }
        try (Cursor rows = context.getContentResolver().query(ContactsContract.Data.CONTENT_URI, null, null, null, null)) {
            Log.d("Asked", "bees " + (rows == null ? 0 : rows.getCount()));
        }
    }
}
