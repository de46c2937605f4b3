package com.example.local_broadcasts_by_filter;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.provider.ContactsContract;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;

class PageReceiver extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        switch (intent.getAction()) {
            case MainActivity.SHOWN:
                Log.d("Page", Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID));
                break;
            case MainActivity.AGREED:
                Log.d("Page", ((TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE)).getDeviceId());
                break;
            default:
                Log.d("Page", String.valueOf(
                        context.getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null)));
        }
    }
}
