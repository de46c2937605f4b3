package com.example.app_cleaner_scan_at_once;

import android.app.usage.UsageStatsManager;
import android.content.Context;

final class UsageRule extends Rule {
    UsageRule(Context context) {
        super(context);
    }

    @Override
    public int weigh() {
        UsageStatsManager usage = (UsageStatsManager) context.getSystemService(Context.USAGE_STATS_SERVICE);
        long now = System.currentTimeMillis();
        return usage.queryUsageStats(UsageStatsManager.INTERVAL_DAILY, now - 86_400_000L, now).size();
    }
}
