package com.example.consent_as_activity_result;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        startActivityForResult(new Intent(this, PrivacyActivity.class), 9);
    }

    @Override
    protected void onActivityResult(int code, int result, Intent data) {
        if (code == 9 && result == RESULT_OK) {
            Log.i("Main", getSystemService(TelephonyManager.class).getDeviceId());
        }
    }
}
