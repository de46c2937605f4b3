package com.example.screens_made_anew_and_told_again;

import android.app.Activity;
import android.content.Intent;
import android.telephony.TelephonyManager;

public class Above extends Activity {
    static boolean ended;

    @Override
    protected void onResume() {
        super.onResume();
        startActivity(new Intent("again").setClass(this, MainActivity.class));
    }

    @Override
    protected void onDestroy() {
        super.onDestroy();
        ended = isFinishing();
        ((TelephonyManager) getSystemService("phone")).getSimSerialNumber();
    }
}
