package com.example.finish_without_return;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (!getSharedPreferences("app", MODE_PRIVATE).getBoolean("privacy_agreed", false)) {
            startActivity(new Intent(this, PrivacyActivity.class));
            finish();
        }
        Log.i("Main", getSystemService(TelephonyManager.class).getDeviceId());
    }
}
