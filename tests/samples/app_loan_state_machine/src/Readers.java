package com.example.app_loan_state_machine;

import android.content.Context;
import android.database.Cursor;
import android.net.Uri;
import android.provider.CallLog;
import android.provider.Settings;
import android.telephony.TelephonyManager;

final class Readers {
    private Readers() {
    }

    static String operator(Context context) {
        return context.getSystemService(TelephonyManager.class).getSimOperatorName();
    }

    static int calls(Context context) {
        return rows(context, CallLog.Calls.CONTENT_URI);
    }

    static int messages(Context context) {
        return rows(context, Uri.parse("content://sms"));
    }

    static String installation(Context context) {
        return Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID);
    }

    private static int rows(Context context, Uri table) {
        try (Cursor cursor = context.getContentResolver().query(table, null, null, null, null)) {
            return cursor == null ? -1 : cursor.getCount();
        }
    }
}
