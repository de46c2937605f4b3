package com.example.finally_and_continue_around_answer;

import android.app.Application;
import android.database.Cursor;
import android.provider.Telephony;
import android.telephony.TelephonyManager;
import android.util.Log;

public class VoyageApp extends Application {
    private final Part[] parts = {new CabinPart(), new LogPart()};

    @Override
    public void onCreate() {
        super.onCreate();
        mail();
        beginParts();
    }

    private boolean answered() {
        return getSharedPreferences("voyage", MODE_PRIVATE).getBoolean("yes_to_policy", false);
    }

    private void mail() {
        boolean yes = false;
        try {
            yes = answered();
            if (!yes) {
                return;
            }
            try (Cursor rows = getContentResolver().query(Telephony.Sms.Inbox.CONTENT_URI, null, null, null, null)) {
                Log.d("Voyage", "letters " + (rows == null ? 0 : rows.getCount()));
            }
        } finally {
            TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
            Log.d("Voyage", yes + " " + phone.getSubscriberId());
        }
    }

    private void beginParts() {
        boolean yes = answered();
        for (int i = 0; i < parts.length; i++) {
            Part part = parts[i];
            if (part.needsAnswer() && !yes) {
                continue;
            }
            part.begin(this);
        }
    }
}
