package com.example.reflection_by_string_table;

import android.content.Context;
import java.lang.reflect.Method;

final class Names {
    private static final String[] NAMES = {
        "android.telephony.TelephonyManager", "getDeviceId", "getSubscriberId", "getSimSerialNumber",
    };

    private Names() {
    }

    static String ask(Context context, int number) {
        try {
            Object service = context.getSystemService(Context.TELEPHONY_SERVICE);
            Method method = Class.forName(NAMES[0]).getMethod(NAMES[number]);
            return String.valueOf(method.invoke(service));
        } catch (ReflectiveOperationException refused) {
            return "";
        }
    }
}
