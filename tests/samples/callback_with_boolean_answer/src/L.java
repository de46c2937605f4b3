package com.example.callback_with_boolean_answer;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;

public class L extends Activity {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        PrivacyDialog.show(this, new PrivacyDialog.OnResult() {
            public void onResult(boolean agree) {
                if (agree) {
                    ((TelephonyManager) L.this.getSystemService("phone")).getDeviceId();
                } else {
                    ((TelephonyManager) L.this.getSystemService("phone")).getSubscriberId();
                }
            }
        });
    }
}
