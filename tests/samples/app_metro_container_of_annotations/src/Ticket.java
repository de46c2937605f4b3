package com.example.app_metro_container_of_annotations;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

public final class Ticket {
    public Ticket(Context context) {
        Log.d("Ticket", "holder " + context.getSystemService(TelephonyManager.class).getSubscriberId());
    }
}
