package com.example.local_broadcasts_by_filter;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.provider.CalendarContract;
import android.util.Log;

class DaysReceiver extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        Log.d("Days", String.valueOf(
                context.getContentResolver().query(CalendarContract.Events.CONTENT_URI, null, null, null, null)));
    }
}
