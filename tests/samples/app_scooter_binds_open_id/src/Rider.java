package com.example.app_scooter_binds_open_id;

import android.content.ClipboardManager;
import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

final class Rider {
    private final Context context;

    Rider(Context context) {
        this.context = context;
    }

    boolean answered() {
        return context.getSharedPreferences("rider", Context.MODE_PRIVATE).getLong("consent_day", -1L) >= 0L;
    }

    void agree() {
        long day = System.currentTimeMillis() / 86_400_000L;
        context.getSharedPreferences("rider", Context.MODE_PRIVATE).edit().putLong("consent_day", day).apply();
    }

    void refuse() {
        Log.d("Rider", "left " + context.getSystemService(ClipboardManager.class).getText());
    }

    void welcome() {
        Log.d("Rider", "call " + context.getSystemService(TelephonyManager.class).getLine1Number());
    }
}
