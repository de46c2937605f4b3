package com.example.mmkv_and_activity_result;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.telephony.TelephonyManager;

public class L extends Activity {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        if (!KV.b("privacy_agreed"))
            startActivityForResult(new Intent(this, PrivacyActivity.class), 99);
    }

    @Override
    protected void onActivityResult(int r, int code, Intent d) {
        if (r == 99 && code == RESULT_OK)
            ((TelephonyManager) this.getSystemService("phone")).getSubscriberId();
    }
}
