package com.example.beats_of_timer_handler_and_alarm;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.database.Cursor;
import android.provider.CallLog;

public class AlarmBeat extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        Cursor calls = context.getContentResolver().query(CallLog.Calls.CONTENT_URI, null, "new=1", null, null);
        if (calls != null) {
            calls.close();
        }
    }
}
