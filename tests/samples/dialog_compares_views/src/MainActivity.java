package com.example.dialog_compares_views;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.view.View;

public class MainActivity extends Activity implements View.OnClickListener {
    private ActivityPrivacyBinding binding;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        binding = ActivityPrivacyBinding.inflate(getLayoutInflater());
        setContentView(binding.root);
        binding.buttonLeft.setOnClickListener(this);
        binding.buttonRight.setOnClickListener(this);
    }

    @Override
    public void onClick(View view) {
        if (view == binding.buttonLeft) {
            Log.i("Main", getSystemService(TelephonyManager.class).getDeviceId());
        } else if (view == binding.buttonRight) {
            Log.i("Main", Settings.Secure.getString(getContentResolver(), "android_id"));
        }
    }
}
