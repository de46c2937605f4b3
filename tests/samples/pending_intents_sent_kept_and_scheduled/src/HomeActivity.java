package com.example.pending_intents_sent_kept_and_scheduled;

import android.app.Activity;
import android.telephony.TelephonyManager;
import android.util.Log;

public class HomeActivity extends Activity {
    @Override
    protected void onResume() {
        super.onResume();
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.d("Home", phone.getDeviceId());
    }
}
