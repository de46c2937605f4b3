package com.example.dialog_obfuscated_ids;

import android.app.Activity;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.view.View;

class d implements View.OnClickListener {
    private final Activity a;

    d(Activity activity) {
        a = activity;
    }

    @Override
    public void onClick(View v) {
        Log.i("d", ((TelephonyManager) a.getSystemService("phone")).getDeviceId());
    }
}
