package com.example.splash_routes_to_two_activities;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;

public class Guide extends Activity {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        ((TelephonyManager) this.getSystemService("phone")).getDeviceId();
    }
}
