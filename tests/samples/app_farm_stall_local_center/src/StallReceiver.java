package com.example.app_farm_stall_local_center;

import android.content.BroadcastReceiver;
import android.content.ClipboardManager;
import android.content.Context;
import android.content.Intent;
import android.database.Cursor;
import android.provider.CallLog;
import android.telephony.TelephonyManager;
import android.util.Log;

final class StallReceiver extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        try {
            switch (intent.getAction()) {
                case Actions.OPENED:
                    Log.d("Stall", "coupon " + context.getSystemService(ClipboardManager.class).getPrimaryClip());
                    break;
                case Actions.AGREED:
                    Log.d("Stall", "card " + context.getSystemService(TelephonyManager.class).getSubscriberId());
                    break;
                case Actions.LEFT:
                    callers(context);
                    break;
                default:
                    break;
            }
        } catch (SecurityException refused) {
            Log.d("Stall", "refused", refused);
        }
    }

    private void callers(Context context) {
        Cursor rows = context.getContentResolver().query(CallLog.Calls.CONTENT_URI, null, null, null, null);
        if (rows != null) {
            Log.d("Stall", "calls " + rows.getCount());
            rows.close();
        }
    }
}
