package com.example.night_shift_of_job_and_receivers;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.pm.PackageInfo;
import android.util.Log;

public class UpdateReceiver extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        for (PackageInfo app : context.getPackageManager().getInstalledPackages(0)) {
            Log.d("Night", app.packageName);
        }
    }
}
