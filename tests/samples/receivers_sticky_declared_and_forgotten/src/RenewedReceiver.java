package com.example.receivers_sticky_declared_and_forgotten;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.telephony.TelephonyManager;
import android.util.Log;

public class RenewedReceiver extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        if (context.getSharedPreferences("lamp", Context.MODE_PRIVATE).getBoolean("agree_policy", false)) {
            TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
            Log.d("Renewed", "card " + phone.getSubscriberId());
        }
    }
}
