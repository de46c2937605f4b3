package com.example.unreachable_code;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public class DisabledActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Log.i("Disabled", Settings.Secure.getString(getContentResolver(), "android_id"));
    }
}
