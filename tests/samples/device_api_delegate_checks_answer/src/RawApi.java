package com.example.device_api_delegate_checks_answer;

import android.content.Context;
import android.provider.Settings;
import android.telephony.TelephonyManager;

final class RawApi implements DeviceApi {
    private final Context context;

    RawApi(Context context) {
        this.context = context;
    }

    @Override
    public String imei() {
        return ((TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE)).getImei();
    }

    @Override
    public String androidId() {
        return Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID);
    }
}
