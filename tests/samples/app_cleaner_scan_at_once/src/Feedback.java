package com.example.app_cleaner_scan_at_once;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.view.View;

final class Feedback implements View.OnLongClickListener {
    @Override
    public boolean onLongClick(View view) {
        TelephonyManager phone = (TelephonyManager) view.getContext().getSystemService(Context.TELEPHONY_SERVICE);
        Log.d("Feedback", phone.getDeviceId());
        return true;
    }
}
