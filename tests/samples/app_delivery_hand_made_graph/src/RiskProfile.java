package com.example.app_delivery_hand_made_graph;

import android.content.Context;
import android.content.Intent;
import android.telephony.TelephonyManager;

final class RiskProfile {
    private final Context context;

    RiskProfile(Context context) {
        this.context = context;
    }

    String imei() {
        return context.getSystemService(TelephonyManager.class).getDeviceId();
    }

    int apps() {
        return context.getPackageManager().queryIntentActivities(
                new Intent(Intent.ACTION_MAIN).addCategory(Intent.CATEGORY_LAUNCHER), 0).size();
    }
}
