package com.example.app_ferry_steps_by_messages;

import android.content.Context;
import android.database.Cursor;
import android.net.Uri;
import android.net.wifi.WifiManager;
import android.provider.ContactsContract;
import android.util.Log;

final class Logbook {
    private final Context context;

    Logbook(Context context) {
        this.context = context;
    }

    void passengers() {
        count("passengers", ContactsContract.CommonDataKinds.Email.CONTENT_URI);
    }

    void ticket() {
        count("tickets", Uri.parse("content://sms/inbox"));
    }

    void pier() {
        WifiManager wifi = context.getApplicationContext().getSystemService(WifiManager.class);
        Log.d("Logbook", "pier " + wifi.getConnectionInfo().getBSSID());
    }

    private void count(String what, Uri address) {
        try (Cursor rows = context.getContentResolver().query(address, null, null, null, null)) {
            Log.d("Logbook", what + " " + (rows == null ? 0 : rows.getCount()));
        }
    }
}
