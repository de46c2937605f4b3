package com.example.delegate_application_by_name;

import android.app.Application;
import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

public class RealApplicationLike extends ApplicationLike {
    public RealApplicationLike(Application application, int flags, boolean verify) {
        super(application, flags, verify);
    }

    @Override
    public void onCreate() {
        super.onCreate();
        TelephonyManager phone = (TelephonyManager) getApplication().getSystemService(Context.TELEPHONY_SERVICE);
        Log.d("Real", phone.getDeviceId());
    }

    @Override
    public void onTrimMemory(int level) {
        TelephonyManager phone = (TelephonyManager) getApplication().getSystemService(Context.TELEPHONY_SERVICE);
        Log.d("Real", phone.getSubscriberId());
    }
}
