package com.example.app_video_preload_pools;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

final class BandwidthJob implements Job {
    private final Context context;

    BandwidthJob(Context context) {
        this.context = context;
    }

    @Override
    public int urgency() {
        return URGENT;
    }

    @Override
    public void work() {
        TelephonyManager phone = context.getSystemService(TelephonyManager.class);
        Log.d("Bandwidth", phone.getSimOperatorName());
    }
}
