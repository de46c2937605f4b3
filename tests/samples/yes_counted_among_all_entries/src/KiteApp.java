package com.example.yes_counted_among_all_entries;

import android.app.Application;
import android.content.Intent;
import android.content.pm.ResolveInfo;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.util.List;
import java.util.Map;

public class KiteApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Map<String, ?> entries = getSharedPreferences("kite", MODE_PRIVATE).getAll();
        if (entries.isEmpty()) {
            Intent home = new Intent(Intent.ACTION_MAIN).addCategory(Intent.CATEGORY_LAUNCHER);
            List<ResolveInfo> others = getPackageManager().queryIntentActivities(home, 0);
            Log.d("Kite", "new among " + others.size());
        }
        int yes = 0;
        for (Map.Entry<String, ?> entry : entries.entrySet()) {
            if (entry.getKey().startsWith("agree_") && Boolean.TRUE.equals(entry.getValue())) {
                yes++;
            }
        }
        if (yes >= 2) {
            TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
            Log.d("Kite", "flown by " + phone.getMeid());
        }
    }
}
