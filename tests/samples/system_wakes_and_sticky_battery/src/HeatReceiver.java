package com.example.system_wakes_and_sticky_battery;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.os.BatteryManager;
import android.telephony.SubscriptionInfo;
import android.telephony.SubscriptionManager;
import android.util.Log;
import java.util.List;

final class HeatReceiver extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        int level = intent.getIntExtra(BatteryManager.EXTRA_LEVEL, -1);
        SubscriptionManager cards = context.getSystemService(SubscriptionManager.class);
        List<SubscriptionInfo> all = cards.getActiveSubscriptionInfoList();
        if (all != null) {
            for (SubscriptionInfo card : all) {
                Log.d("Heat", level + "% of " + card.getNumber());
            }
        }
    }
}
