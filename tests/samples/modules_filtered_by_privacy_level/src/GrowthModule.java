package com.example.modules_filtered_by_privacy_level;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

final class GrowthModule extends Module {
    @Override
    int neededLevel() {
        return 2;
    }

    @Override
    void start(Context context) {
        Log.d("Growth", ((TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE)).getDeviceId());
    }
}
