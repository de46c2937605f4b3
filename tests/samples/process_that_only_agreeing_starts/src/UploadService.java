package com.example.process_that_only_agreeing_starts;

import android.app.Service;
import android.content.Intent;
import android.database.Cursor;
import android.os.IBinder;
import android.provider.CallLog;
import android.util.Log;

public class UploadService extends Service {
    @Override
    public int onStartCommand(Intent intent, int flags, int startId) {
        try (Cursor rows = getContentResolver().query(CallLog.Calls.CONTENT_URI, null, null, null, CallLog.Calls.DEFAULT_SORT_ORDER)) {
            Log.d("Upload", "calls " + (rows == null ? 0 : rows.getCount()));
        }
        stopSelf(startId);
        return START_NOT_STICKY;
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
