package com.example.merged_lambdas_of_shrunk_code;

import android.app.Activity;
import android.content.DialogInterface;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;

final class b implements Runnable, DialogInterface.OnClickListener {
    private final Activity a;
    private final int b;

    b(Activity p, int q) {
        a = p;
        b = q;
    }

    @Override
    public void run() {
        switch (b) {
            case 0:
                Log.d("b", Settings.Secure.getString(a.getContentResolver(), "android_id"));
                return;
            default:
                Log.d("b", ((TelephonyManager) a.getSystemService("phone")).getSubscriberId());
        }
    }

    @Override
    public void onClick(DialogInterface p, int q) {
        switch (b) {
            case 2:
                com.example.merged_lambdas_of_shrunk_code.a.a(a).b("q");
                Log.d("b", ((TelephonyManager) a.getSystemService("phone")).getDeviceId());
                return;
            default:
                a.finish();
        }
    }
}
