package com.example.app_running_club_kotlin_shapes;

import android.content.Context;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import java.util.HashMap;
import java.util.Map;

public final class DeviceExtKt {
    public static final Map<String, String> baseProps(Context $this$baseProps) {
        Map<String, String> props = new HashMap<String, String>();
        props.put("uid", Settings.Secure.getString($this$baseProps.getContentResolver(), "android_id"));
        return props;
    }

    public static final String deviceNumber(Context $this$deviceNumber) {
        Object service = $this$deviceNumber.getSystemService("phone");
        if (service == null) {
            throw new NullPointerException("null cannot be cast to non-null type android.telephony.TelephonyManager");
        }
        try {
            return ((TelephonyManager) service).getDeviceId();
        } catch (SecurityException refused) {
            return null;
        }
    }
}
