package com.example.merged_listener_with_discriminator.ui;

import android.app.Activity;
import android.app.ActivityManager;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import com.example.merged_listener_with_discriminator.R;

public class A extends Activity {
    @Override
    protected void onCreate(Bundle s) {
        super.onCreate(s);
        setContentView(R.layout.l);
        findViewById(R.id.agree).setOnClickListener(new b(this, 0));
        findViewById(R.id.refuse).setOnClickListener(new b(this, 1));
        findViewById(R.id.clean).setOnClickListener(new b(this, 2));
    }

    final void o() {
        ((TelephonyManager) this.getSystemService("phone")).getDeviceId();
    }

    final void p() {
        ((TelephonyManager) this.getSystemService("phone")).getSubscriberId();
    }

    final void q() {
        ((ActivityManager) this.getSystemService("activity")).getRunningAppProcesses();
    }
}
