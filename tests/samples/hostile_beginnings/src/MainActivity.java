package com.example.hostile_beginnings;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Log.i("Main", ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getDeviceId());
    }
}
