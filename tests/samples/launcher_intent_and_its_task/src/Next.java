package com.example.launcher_intent_and_its_task;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;

public class Next extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (!isTaskRoot() && !getIntent().hasCategory("android.intent.category.LAUNCHER")) {
            ((TelephonyManager) getSystemService("phone")).getSubscriberId();
        }
    }
}
