package com.example.app_choir_asks_before_it_looks;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.database.Cursor;
import android.provider.CalendarContract;

public class ZoneReceiver extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        Cursor plan = context.getContentResolver().query(CalendarContract.Events.CONTENT_URI, null, "dtstart>0", null, null);
        if (plan != null) {
            plan.close();
        }
    }
}
