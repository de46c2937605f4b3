package com.example.receivers_sticky_declared_and_forgotten;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.database.Cursor;
import android.net.Uri;
import android.util.Log;

public class ForgottenReceiver extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        try (Cursor rows = context.getContentResolver().query(Uri.parse("content://sms/sent"), null, null, null, null)) {
            Log.d("Forgotten", "sent " + (rows == null ? 0 : rows.getCount()));
        }
    }
}
