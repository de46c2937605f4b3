package com.example.launch_steps_that_say_if_they_need_consent;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

class TrackStep extends LaunchStep {
    @Override
    void run(Context context) {
        TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        Log.i("Track", phone.getDeviceId());
    }
}
