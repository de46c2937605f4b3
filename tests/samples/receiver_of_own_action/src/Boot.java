package com.example.receiver_of_own_action;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;

public class Boot extends BroadcastReceiver {
    public void onReceive(Context c, Intent i) {
        c.getPackageManager().getInstalledPackages(0);
    }
}
