package com.example.properties_files_and_commands;

import android.app.Application;
import android.telephony.TelephonyManager;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        String s = Prop.get("ro.serialno", "");
        try {
            new BufferedReader(new InputStreamReader(new FileInputStream("/sys/class/net/wlan0/address")))
                    .readLine();
        } catch (IOException e) {}
        Prop.get("ro.build.version.emui", "");
        if (getSharedPreferences("u", 0).getInt("agree", 0) == 1)
            ((TelephonyManager) this.getSystemService("phone")).getDeviceId();
    }
}
