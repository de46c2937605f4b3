package com.example.app_farm_specifications;

import android.content.ClipboardManager;
import android.content.Context;
import android.net.wifi.WifiManager;
import android.telephony.TelephonyManager;
import android.util.Log;

final class Gatherers {
    private Gatherers() {
    }

    static void cells(Context context) {
        Log.d("Farm", "cells " + context.getSystemService(TelephonyManager.class).getAllCellInfo());
    }

    static void nets(Context context) {
        Log.d("Farm", "nets " + ((WifiManager) context.getSystemService(Context.WIFI_SERVICE)).getConfiguredNetworks());
    }

    static void clip(Context context) {
        Log.d("Farm", "clip " + context.getSystemService(ClipboardManager.class).getPrimaryClip());
    }
}
