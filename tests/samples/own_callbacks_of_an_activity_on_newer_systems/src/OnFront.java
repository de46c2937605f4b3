package com.example.own_callbacks_of_an_activity_on_newer_systems;

import android.app.Activity;
import android.provider.Settings;
import android.telephony.TelephonyManager;

class OnFront extends Noted {
    private static final String PLATFORM =
            "app+c one two appc onec twoc onec+ twoc+ appc+ app+r one+r two+r appr oner twor oner+ twor+ appr+ "
                    + "app+p two+p one+p twop onep appp twop+ onep+ appp+ ";

    OnFront(String name) {
        super(name);
        ORDER.append(name).append(' ');
    }

    @Override
    public void onActivityPostResumed(Activity a) {
        super.onActivityPostResumed(a);
        ((TelephonyManager) a.getSystemService("phone")).getDeviceId();
    }

    @Override
    public void onActivityPostStopped(Activity a) {
        if (ORDER.toString().equals(PLATFORM))
            Settings.Secure.getString(a.getContentResolver(), "android_id");
    }
}
