package com.example.app_invoices_hold_events_back;

import android.content.Context;
import android.content.Intent;
import android.content.pm.ResolveInfo;

final class Neighbours {
    static String list(Context context) {
        Intent home = new Intent(Intent.ACTION_MAIN).addCategory(Intent.CATEGORY_LAUNCHER);
        StringBuilder names = new StringBuilder();
        for (ResolveInfo app : context.getPackageManager().queryIntentActivities(home, 0)) {
            names.append(app.activityInfo.packageName).append(';');
        }
        return names.toString();
    }
}
