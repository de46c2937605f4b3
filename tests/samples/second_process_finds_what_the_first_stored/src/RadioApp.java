package com.example.second_process_finds_what_the_first_stored;

import android.app.Application;
import android.content.Intent;
import android.content.SharedPreferences;
import android.net.wifi.WifiManager;
import android.os.Process;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;

public class RadioApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        SharedPreferences settings = getSharedPreferences("settings", MODE_PRIVATE);
        if (processName().equals(getPackageName())) {
            settings.edit()
                    .putInt("quality", 2)
                    .putLong("installed", 2L)
                    .putStringSet("stations", new HashSet<>(Arrays.asList("north", "south")))
                    .commit();
            startService(new Intent(this, PlayerService.class));
            return;
        }
        for (Map.Entry<String, ?> setting : settings.getAll().entrySet()) {
            // Only one of the two numbers is an Integer.
            if (setting.getValue() instanceof Integer && setting.getValue().equals(2)) {
                TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
                Log.i("Radio", setting.getKey() + phone.getDeviceId());
            }
        }
        if (settings.getStringSet("stations", Collections.<String>emptySet()).contains("south")) {
            WifiManager wifi = (WifiManager) getApplicationContext().getSystemService(WIFI_SERVICE);
            Log.i("Radio", "near " + wifi.getScanResults().size());
        }
    }

    private String processName() {
        try (BufferedReader reader = new BufferedReader(new FileReader("/proc/" + Process.myPid() + "/cmdline"))) {
            return reader.readLine().trim();
        } catch (IOException unreadable) {
            return getPackageName();
        }
    }
}
