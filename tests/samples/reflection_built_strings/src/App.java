package com.example.reflection_built_strings;

import android.app.Application;
import android.content.Context;
import android.util.Log;

public class App extends Application {
    private static final String PACKAGE = Names.base();

    @Override
    public void onCreate() {
        super.onCreate();
        try {
            StringBuilder method = new StringBuilder("get");
            method.append("Device").append("Id");
            Class<?> telephony = Class.forName("android." + Names.part() + ".TelephonyManager");
            Log.i("App", (String) telephony.getMethod(method.toString()).invoke(getSystemService("phone")));
            Class<?> tracker = Class.forName(PACKAGE.concat(".Tracker"));
            tracker.getMethod("st" + "art", Context.class).invoke(tracker.newInstance(), this);
        } catch (Exception missing) {
            Log.w("App", missing);
        }
    }
}
