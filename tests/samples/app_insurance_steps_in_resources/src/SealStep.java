package com.example.app_insurance_steps_in_resources;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

public class SealStep extends Step {
    @Override
    protected void run(Context context) {
        if (Answer.load(context) == Answer.AGREED) {
            TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
            Log.d("Seal", "on " + phone.getDeviceId());
        }
    }
}
