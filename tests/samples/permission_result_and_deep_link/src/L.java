package com.example.permission_result_and_deep_link;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.telephony.TelephonyManager;

public class L extends Activity {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        requestPermissions(new String[] {"android.permission.READ_PHONE_STATE"}, 1);
        Settings.Secure.getString(this.getContentResolver(), "android_id");
    }

    @Override
    public void onRequestPermissionsResult(int r, String[] p, int[] g) {
        if (r == 1 && g[0] == 0)
            ((TelephonyManager) this.getSystemService("phone")).getDeviceId();
    }
}
