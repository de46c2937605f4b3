package com.example.own_provider_answers_if_agreed;

import android.app.Activity;
import android.net.Uri;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public class StartActivity extends Activity {
    private static final Uri SETTINGS = Uri.parse("content://com.example.own_provider_answers_if_agreed.settings");

    @Override
    protected void onResume() {
        super.onResume();
        Bundle answer = getContentResolver().call(SETTINGS, "isPrivacyAgreed", null, null);
        if (answer != null && answer.getBoolean("privacy_agreed")) {
            Log.d("Start", ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getDeviceId());
        }
    }
}
