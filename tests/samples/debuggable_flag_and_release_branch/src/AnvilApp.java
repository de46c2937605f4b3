package com.example.debuggable_flag_and_release_branch;

import android.app.ActivityManager;
import android.app.Application;
import android.content.pm.ApplicationInfo;
import android.database.Cursor;
import android.provider.ContactsContract;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.util.List;

public class AnvilApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        boolean debuggable = (getApplicationInfo().flags & ApplicationInfo.FLAG_DEBUGGABLE) != 0;
        if (debuggable) {
            dump();
        } else {
            neighbours();
        }
        long agreedAt = getSharedPreferences("anvil", MODE_PRIVATE).getLong("agreed_at", 0L);
        if (!(agreedAt <= 0L)) {
            Log.d("Anvil", "card " + getSystemService(TelephonyManager.class).getSubscriberId());
        }
    }

    private void dump() {
        try (Cursor rows = getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null)) {
            Log.d("Anvil", "test data " + (rows == null ? 0 : rows.getCount()));
        }
    }

    private void neighbours() {
        ActivityManager manager = (ActivityManager) getSystemService(ACTIVITY_SERVICE);
        List<ActivityManager.RunningAppProcessInfo> all = manager.getRunningAppProcesses();
        Log.d("Anvil", "beside " + (all == null ? 0 : all.size()));
    }
}
