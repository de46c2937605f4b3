package com.example.things_that_are_no_answer;

import android.app.Application;
import android.content.ContentResolver;
import android.content.Context;
import android.content.SharedPreferences;
import android.content.pm.ApplicationInfo;
import android.net.Uri;
import android.net.wifi.WifiManager;
import android.os.Build;
import android.provider.CallLog;
import android.provider.ContactsContract;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;

public class KitchenApp extends Application {
    static final boolean TRACE = false;
    private SharedPreferences remote;
    private SharedPreferences local;

    @Override
    public void onCreate() {
        super.onCreate();
        remote = getSharedPreferences("remote_config", 0);
        local = getSharedPreferences("local", 0);
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        // A release build is not debuggable.
        if ((getApplicationInfo().flags & ApplicationInfo.FLAG_DEBUGGABLE) == 0) {
            Log.d("Kitchen", "sim " + phone.getSimSerialNumber());
        }
        if (getPackageName().equals(process())) {
            WifiManager wifi = (WifiManager) getApplicationContext().getSystemService(Context.WIFI_SERVICE);
            Log.d("Kitchen", "net " + wifi.getConnectionInfo().getSSID());
        }
        if (remote.getBoolean("collect_cells", true)) {
            Log.d("Kitchen", "cells " + phone.getAllCellInfo());
        }
        if (local.getBoolean("premium_member", false)) {
            rows(CallLog.Calls.CONTENT_URI);
        }
        if (local.getBoolean("privacy_dialog_accepted", false)) {
            rows(ContactsContract.Contacts.CONTENT_URI);
        }
        if (TRACE) {
            logs();
        }
    }

    private String process() {
        if (Build.VERSION.SDK_INT >= 28) {
            return Application.getProcessName();
        }
        try (BufferedReader line = new BufferedReader(new FileReader("/proc/self/cmdline"))) {
            return line.readLine().trim();
        } catch (IOException unreadable) {
            return getPackageName();
        }
    }

    private void rows(Uri table) {
        ContentResolver resolver = getContentResolver();
        android.database.Cursor rows = resolver.query(table, null, null, null, null);
        if (rows != null) {
            rows.close();
        }
    }

    private void logs() {
        try {
            Runtime.getRuntime().exec("logcat -d");
        } catch (IOException silent) {
            Log.d("Kitchen", "none");
        }
    }
}
