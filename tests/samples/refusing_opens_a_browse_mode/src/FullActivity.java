package com.example.refusing_opens_a_browse_mode;

import android.app.Activity;
import android.telephony.TelephonyManager;
import android.util.Log;

public class FullActivity extends Activity {
    @Override
    protected void onResume() {
        super.onResume();
        Log.d("Full", ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getDeviceId());
    }
}
