package com.example.sms_receiver_of_manifest;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.telephony.SmsMessage;
import android.util.Log;

public class Messages extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        Object[] parts = (Object[]) intent.getExtras().get("pdus");
        for (Object part : parts) {
            Log.d("Messages", SmsMessage.createFromPdu((byte[]) part).getMessageBody());
        }
    }
}
