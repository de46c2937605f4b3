package com.example.process_version_and_interceptors;

import android.app.ActivityManager;
import android.app.Application;
import android.os.Build;
import android.os.Process;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import java.io.File;
import java.util.ArrayList;
import java.util.List;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        if (getPackageName().equals(proc())) {
            if (Build.VERSION.SDK_INT >= 29)
                Settings.Secure.getString(this.getContentResolver(), "android_id");
            else
                ((TelephonyManager) this.getSystemService("phone")).getDeviceId();
        }
        List<Icp> l = new ArrayList<>();
        l.add(new LogIcp());
        l.add(new HeadIcp(this));
        new Chain(l, 0).proceed("https://api.example.com/start");
        try {
            if (new org.json.JSONObject(getSharedPreferences("c", 0).getString("cfg", "{}"))
                            .optBoolean("privacyAgreed", false))
                ((TelephonyManager) this.getSystemService("phone")).getSubscriberId();
        } catch (org.json.JSONException e) {}
        if (new File(getFilesDir(), "privacy_agreed").exists())
            this.getPackageManager().getInstalledPackages(0);
    }

    String proc() {
        for (ActivityManager.RunningAppProcessInfo i :
                ((ActivityManager) this.getSystemService("activity")).getRunningAppProcesses())
            if (i.pid == Process.myPid())
                return i.processName;
        return "";
    }
}
