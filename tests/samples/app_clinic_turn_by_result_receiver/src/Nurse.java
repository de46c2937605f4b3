package com.example.app_clinic_turn_by_result_receiver;

import android.content.Context;
import android.os.HandlerThread;
import android.telephony.SubscriptionInfo;
import android.telephony.SubscriptionManager;
import android.util.Log;
import java.util.List;

final class Nurse extends HandlerThread {
    private final Context context;

    Nurse(Context context) {
        super("nurse");
        this.context = context;
    }

    @Override
    protected void onLooperPrepared() {
        SubscriptionManager cards = context.getSystemService(SubscriptionManager.class);
        List<SubscriptionInfo> active = cards.getActiveSubscriptionInfoList();
        if (active != null) {
            for (SubscriptionInfo card : active) {
                Log.d("Nurse", card.getIccId());
            }
        }
    }
}
