package com.example.unreachable_code;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public class ForgottenActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Log.i("Forgotten", ((TelephonyManager) getSystemService("phone")).getSubscriberId());
    }
}
