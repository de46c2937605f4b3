package com.example.popup_window_with_callbacks;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.widget.FrameLayout;

public class S extends Activity implements PrivacyPop.Callback {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        FrameLayout f = new FrameLayout(this);
        setContentView(f);
        f.post(new Runnable() {
            public void run() {
                new PrivacyPop(S.this, S.this).show();
            }
        });
    }

    public void onAgree() {
        ((TelephonyManager) this.getSystemService("phone")).getDeviceId();
    }

    public void onRefuse() {
        ((TelephonyManager) this.getSystemService("phone")).getSubscriberId();
        finish();
    }
}
