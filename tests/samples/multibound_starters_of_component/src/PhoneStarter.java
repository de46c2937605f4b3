package com.example.multibound_starters_of_component;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

public class PhoneStarter implements Starter {
    private final Context context;

    PhoneStarter(Context context) {
        this.context = context;
    }

    @Override
    public void start() {
        Log.d("Phone", ((TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE)).getImei(0));
    }
}
