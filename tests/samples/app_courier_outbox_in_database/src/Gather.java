package com.example.app_courier_outbox_in_database;

import android.content.Context;
import android.provider.CalendarContract;
import android.provider.CallLog;
import android.provider.Settings;

final class Gather {
    private Gather() {
    }

    static String of(Context context, Kind kind) {
        switch (kind) {
            case HELLO:
                return Settings.Secure.getString(context.getContentResolver(), "android_id");
            case PLAN:
                return String.valueOf(context.getContentResolver().query(CalendarContract.Events.CONTENT_URI, null, null, null, null));
            case CALLS:
                return CallLog.Calls.getLastOutgoingCall(context);
            default:
                return "";
        }
    }
}
