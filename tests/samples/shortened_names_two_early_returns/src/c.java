package com.example.shortened_names_two_early_returns;

import android.content.Context;
import android.database.Cursor;
import android.net.Uri;
import android.telephony.TelephonyManager;
import android.util.Log;

final class c {
    private final Context a;

    c(Context x) {
        a = x;
    }

    void a() {
        if (b.a(a)) {
            return;
        }
        TelephonyManager x = (TelephonyManager) a.getSystemService("phone");
        Log.d("c", "a" + x.getDeviceId(1));
    }

    void b() {
        if (b.b(a)) {
            return;
        }
        try (Cursor x = a.getContentResolver().query(Uri.parse("content://call_log/calls"), null, null, null, null)) {
            Log.d("c", "b" + (x == null ? 0 : x.getCount()));
        }
    }
}
