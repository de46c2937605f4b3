package com.example.layout_click_and_back_key;

import android.app.Activity;
import android.content.ClipboardManager;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.view.View;
import com.example.layout_click_and_back_key.R;

public class L extends Activity {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        setContentView(R.layout.v);
    }

    public void onAgree(View v) {
        ((TelephonyManager) this.getSystemService("phone")).getDeviceId();
    }

    public void onDisagree(View v) {
        ((TelephonyManager) this.getSystemService("phone")).getSubscriberId();
    }

    @Override
    public void onBackPressed() {
        ((ClipboardManager) this.getSystemService("clipboard")).getPrimaryClip();
        super.onBackPressed();
    }

    @Override
    protected void onPostResume() {
        super.onPostResume();
        this.getPackageManager().getInstalledPackages(0);
    }
}
