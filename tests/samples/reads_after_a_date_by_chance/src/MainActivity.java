package com.example.reads_after_a_date_by_chance;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import java.util.Random;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (System.currentTimeMillis() > 1700000000000L) {
            ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getDeviceId();
        }
        if (new Random().nextInt(10) == 0) {
            ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getSubscriberId();
        }
    }

}
