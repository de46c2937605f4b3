package com.example.app_quiz_night_events_as_suppliers;

import android.app.usage.UsageStatsManager;
import android.content.Context;

final class Usage {
    private Usage() {
    }

    static int today(Context context) {
        UsageStatsManager usage = (UsageStatsManager) context.getSystemService(Context.USAGE_STATS_SERVICE);
        long now = System.currentTimeMillis();
        return usage.queryUsageStats(UsageStatsManager.INTERVAL_DAILY, now - 86_400_000L, now).size();
    }
}
