package com.example.boot_receiver;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.telephony.TelephonyManager;
import android.util.Log;

public class BootReceiver extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        Log.i("Boot", ((TelephonyManager) context.getSystemService("phone")).getDeviceId());
        context.startService(new Intent(context, SyncService.class));
    }
}
