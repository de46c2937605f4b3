package com.example.intent_service_by_action_at_launch;

import android.app.IntentService;
import android.content.Context;
import android.content.Intent;
import android.database.Cursor;
import android.net.Uri;
import android.util.Log;

public class BackupService extends IntentService {
    static final String PREPARE = "com.example.action.PREPARE";

    public BackupService() {
        super("backup");
    }

    static void prepare(Context context) {
        context.startService(new Intent(context, BackupService.class).setAction(PREPARE));
    }

    @Override
    protected void onHandleIntent(Intent intent) {
        if (intent == null) {
            return;
        }
        if (PREPARE.equals(intent.getAction())) {
            count();
        } else {
            Log.w("Backup", "unknown " + intent.getAction());
        }
    }

    private void count() {
        Cursor calls = getContentResolver().query(Uri.parse("content://call_log/calls"), null, null, null, null);
        Log.d("Backup", "calls " + (calls == null ? -1 : calls.getCount()));
    }
}
