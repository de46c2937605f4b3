package com.example.generated_binding_calls_view_model;

import android.app.Activity;
import android.content.Context;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;

public class PrivacyModel {
    private final Activity page;

    PrivacyModel(Activity page) {
        this.page = page;
        Log.d("Model", Settings.Secure.getString(page.getContentResolver(), "android_id"));
    }

    public void onAgree() {
        TelephonyManager phone = (TelephonyManager) page.getSystemService(Context.TELEPHONY_SERVICE);
        Log.d("Model", phone.getLine1Number());
    }

    public void onSkip() {
        page.finish();
    }
}
