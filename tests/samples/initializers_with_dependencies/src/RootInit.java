package com.example.initializers_with_dependencies;

import android.app.ActivityManager;
import android.content.Context;
import android.telephony.TelephonyManager;
import androidx.startup.Initializer;
import java.util.ArrayList;
import java.util.List;

public class RootInit implements Initializer<Object> {
    public Object create(Context c) {
        ((TelephonyManager) c.getSystemService("phone")).getDeviceId();
        if (c.getSharedPreferences("z", 0).getBoolean("isAgreeUserProtocol", false))
            ((ActivityManager) c.getSystemService("activity")).getRunningAppProcesses();
        return c;
    }

    public List<Class<? extends Initializer<?>>> dependencies() {
        List<Class<? extends Initializer<?>>> l = new ArrayList<>();
        l.add(StatInit.class);
        return l;
    }
}
