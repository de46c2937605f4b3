package com.example.reflection_constant_strings;

import android.app.Application;
import android.content.Context;
import android.util.Log;
import java.lang.reflect.Method;

public class App extends Application {
    static App self;

    @Override
    public void onCreate() {
        super.onCreate();
        self = this;
        try {
            Class<?> tracker = Class.forName("com.example.reflection_constant_strings.Tracker");
            tracker.getMethod("start", Context.class).invoke(null, this);
            Class<?> telephony = Class.forName("android.telephony.TelephonyManager");
            Method imei = telephony.getDeclaredMethod("getDeviceId");
            Log.i("App", (String) imei.invoke(getSystemService("phone")));
            Class.forName("com.example.reflection_constant_strings.MacProbe").newInstance();
        } catch (Exception missing) {
            Log.w("App", missing);
        }
    }
}
