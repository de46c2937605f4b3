package com.example.app_parcel_cabinet_service_actions;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.telephony.TelephonyManager;
import android.util.Log;

public class BootReceiver extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        try {
            Log.v("Boot", "device " + phone.getDeviceId());
        } catch (SecurityException e) {
            Log.v("Boot", "device ?");
        }
    }
}
