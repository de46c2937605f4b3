package com.example.reflection_by_built_names;

import android.app.Application;
import android.content.Context;

public class App extends Application {
    private static final String TM = "android.telephony.";

    @Override
    public void onCreate() {
        super.onCreate();
        try {
            Object tm = getSystemService("phone");
            Class<?> k = Class.forName(TM + "TelephonyManager");
            k.getMethod("getDeviceId").invoke(tm);
            if (getSharedPreferences("p", 0).getBoolean("protocol_agree", false))
                Rf.call(tm, "getSubscriberId");
            Class.forName("com.example.reflection_by_built_names.hid.Secret")
                    .getDeclaredMethod("go", Context.class)
                    .invoke(null, this);
            String[] mods = {"com.example.reflection_by_built_names.mod.Mod"};
            for (String m : mods)
                ((IMod) Class.forName(m).newInstance()).onCreate(this);
        } catch (Throwable t) {}
    }
}
