package com.example.install_report_on_first_start;

import android.content.Context;
import android.telephony.SubscriptionInfo;
import android.telephony.SubscriptionManager;
import android.util.Log;

final class InstallReport {
    private final Context context;

    InstallReport(Context context) {
        this.context = context;
    }

    void send() {
        SubscriptionManager cards = (SubscriptionManager) context.getSystemService(Context.TELEPHONY_SUBSCRIPTION_SERVICE);
        SubscriptionInfo first = cards.getActiveSubscriptionInfoForSimSlotIndex(0);
        String card = first == null ? "none" : first.getIccId();
        Log.d("Install", "new swimmer with " + card);
    }
}
