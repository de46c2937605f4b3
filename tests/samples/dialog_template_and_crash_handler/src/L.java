package com.example.dialog_template_and_crash_handler;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;

public class L extends Activity {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        new BasePrivacyDialog(this) {
            protected void agree() {
                ((TelephonyManager) L.this.getSystemService("phone")).getDeviceId();
            }
            protected void refuse() {
                ((TelephonyManager) L.this.getSystemService("phone")).getSubscriberId();
            }
        }.show();
    }
}
