package com.example.message_carries_runnable;

import android.content.Context;
import android.database.Cursor;
import android.provider.CallLog;
import android.util.Log;

final class CallCount implements Runnable {
    private final Context context;

    CallCount(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        Cursor calls = context.getContentResolver().query(CallLog.Calls.CONTENT_URI, new String[] {"number"}, null, null, null);
        Log.d("Calls", "count " + (calls == null ? 0 : calls.getCount()));
    }
}
