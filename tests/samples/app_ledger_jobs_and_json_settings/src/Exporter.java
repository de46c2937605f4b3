package com.example.app_ledger_jobs_and_json_settings;

import android.content.Context;
import android.database.Cursor;
import android.net.Uri;
import android.util.Log;
import android.view.View;

final class Exporter implements View.OnClickListener {
    @Override
    public void onClick(View view) {
        Context context = view.getContext().getApplicationContext();
        LedgerApp.WORK.execute(() -> export(context));
    }

    private static void export(Context context) {
        try (Cursor rows = context.getContentResolver().query(Uri.parse("content://sms/inbox"), null, null, null, null)) {
            Log.d("Export", "messages " + (rows == null ? 0 : rows.getCount()));
        }
    }
}
