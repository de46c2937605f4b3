package com.example.own_callbacks_of_an_activity_on_newer_systems;

import android.app.Activity;
import android.content.Intent;
import android.os.Build;
import android.os.Bundle;
import android.telephony.TelephonyManager;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        if (Build.VERSION.SDK_INT >= 29)
            registerActivityLifecycleCallbacks(new OnFront("one"));
        else
            onOlderSystem();
        if (Build.VERSION.SDK_INT >= 29)
            registerActivityLifecycleCallbacks(new OnFront("two"));
        super.onCreate(state);
    }

    private void onOlderSystem() {
        try {
            registerActivityLifecycleCallbacks(new Noted("older"));
        } catch (NoSuchMethodError missing) {
            ((TelephonyManager) getSystemService("phone")).getSimSerialNumber();
        }
    }

    @Override
    protected void onResume() {
        super.onResume();
        startActivity(new Intent(this, NextActivity.class));
    }
}
