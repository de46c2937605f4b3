package com.example.process_that_only_agreeing_starts;

import android.app.Application;
import android.content.Intent;
import android.database.Cursor;
import android.os.Build;
import android.provider.Telephony;
import android.util.Log;

public class KiteApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        String process = Application.getProcessName();
        if (process.equals(getPackageName())) {
            Log.d("Kite", "kite of " + Build.getSerial());
            if (Permit.get(this).given) {
                startService(new Intent(this, UploadService.class));
            }
        } else if (process.endsWith(":upload")) {
            warmUp();
        }
    }

    private void warmUp() {
        try (Cursor rows = getContentResolver().query(Telephony.Sms.CONTENT_URI, null, null, null, null)) {
            Log.d("Kite", "messages " + (rows == null ? 0 : rows.getCount()));
        }
    }
}
