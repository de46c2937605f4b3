package com.example.app_orchard_scale_top_level_functions;

import android.content.Context;
import android.net.ConnectivityManager;
import android.net.LinkAddress;
import android.net.LinkProperties;
import android.util.Log;

final class LinkNote {
    private LinkNote() {
    }

    static void write(Context context) {
        ConnectivityManager net = context.getSystemService(ConnectivityManager.class);
        LinkProperties link = net.getLinkProperties(net.getActiveNetwork());
        if (link != null) {
            for (LinkAddress each : link.getLinkAddresses()) {
                Log.d("Link", each.getAddress().getHostAddress());
            }
        }
    }
}
