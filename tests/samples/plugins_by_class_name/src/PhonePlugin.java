package com.example.plugins_by_class_name;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

public class PhonePlugin implements Plugin {
    @Override
    public void start(Context context) {
        Log.i("Plugin", ((TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE)).getDeviceId());
    }
}
