package com.example.dialog_custom_callback;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;

public class MainActivity extends Activity implements PolicyDialog.Answer {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new PolicyDialog(this, this).show();
    }

    @Override
    public void onAccept() {
        Log.i("Main", getSystemService(TelephonyManager.class).getDeviceId());
    }

    @Override
    public void onReject() {
        Log.i("Main", Settings.Secure.getString(getContentResolver(), "android_id"));
    }
}
