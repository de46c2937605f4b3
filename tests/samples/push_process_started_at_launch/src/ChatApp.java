package com.example.push_process_started_at_launch;

import android.app.Application;
import android.content.Intent;
import android.os.Process;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;

public class ChatApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        String process = processName();
        if (process.equals(getPackageName())) {
            startService(new Intent(this, LinkService.class));
        } else if (process.endsWith(":link")) {
            TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
            Log.i("ChatApp", "link of " + phone.getDeviceId());
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
