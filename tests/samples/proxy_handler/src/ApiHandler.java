package com.example.proxy_handler;

import android.content.Context;
import android.telephony.TelephonyManager;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;

class ApiHandler implements InvocationHandler {
    private final Context context;

    ApiHandler(Context context) {
        this.context = context;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        return ((TelephonyManager) context.getSystemService("phone")).getDeviceId() + arguments[0];
    }
}
