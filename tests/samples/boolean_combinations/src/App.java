package com.example.boolean_combinations;

import android.app.ActivityManager;
import android.app.Application;
import android.os.Looper;
import android.provider.Settings;
import android.telephony.TelephonyManager;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        boolean ok = Pm.ok(this);
        boolean vip = getSharedPreferences("q", 0).getBoolean("vip", false);
        if (ok || Rom.isHuawei())
            ((TelephonyManager) this.getSystemService("phone")).getDeviceId();
        if (ok && !vip)
            ((TelephonyManager) this.getSystemService("phone")).getSubscriberId();
        if (Boolean.TRUE.equals(Boolean.valueOf(ok)))
            Settings.Secure.getString(this.getContentResolver(), "android_id");
        int st = ok ? 2 : 0;
        if (st == 2)
            this.getPackageManager().getInstalledPackages(0);
        if (vip || !ok)
            ((ActivityManager) this.getSystemService("activity")).getRunningAppProcesses();
        late();
    }

    private void late() {
        if (!Pm.ok(this) || Looper.myLooper() == null)
            return;
        ((TelephonyManager) this.getSystemService("phone")).getLine1Number();
    }
}
