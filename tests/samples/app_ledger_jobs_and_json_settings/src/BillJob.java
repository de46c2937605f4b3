package com.example.app_ledger_jobs_and_json_settings;

import android.database.Cursor;
import android.provider.CallLog;
import android.util.Log;

public class BillJob extends QuickJob {
    @Override
    protected void work() {
        try (Cursor rows = getContentResolver().query(CallLog.Calls.CONTENT_URI, null, null, null, null)) {
            Log.d("Bill", "calls " + (rows == null ? 0 : rows.getCount()));
        }
    }
}
