package com.example.app_cleaner_scan_at_once;

import android.content.Context;
import android.content.pm.PackageManager;

final class QuickRule extends Rule {
    QuickRule(Context context) {
        super(context);
    }

    @Override
    public int weigh() {
        return context.getPackageManager().getInstalledApplications(PackageManager.GET_META_DATA).size();
    }
}
