package com.example.alarm_and_boot_receivers_only;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.preference.PreferenceManager;
import android.util.Log;

public class BootReceiver extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        boolean agreed = PreferenceManager.getDefaultSharedPreferences(context).getBoolean("has_agreed_privacy", false);
        if (agreed) {
            Log.d("Boot", "n " + context.getPackageManager().getInstalledApplications(0).size());
        }
    }
}
