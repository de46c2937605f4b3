package com.example.provider_reads_when_attached_or_asked;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

public class Shed extends Plot {
    @Override
    public boolean onCreate() {
        TelephonyManager phone = (TelephonyManager) getContext().getSystemService(Context.TELEPHONY_SERVICE);
        Log.d("Shed", "spade " + phone.getDeviceId());
        return true;
    }
}
