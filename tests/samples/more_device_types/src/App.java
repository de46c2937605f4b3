package com.example.more_device_types;

import android.app.Application;
import android.telephony.SubscriptionInfo;
import android.telephony.SubscriptionManager;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        for (SubscriptionInfo sim : getSystemService(SubscriptionManager.class).getActiveSubscriptionInfoList()) {
            Log.i("App", sim.getIccId());
        }
        Log.i("App", "cells " + getSystemService(TelephonyManager.class).getAllCellInfo().size());
        try {
            for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                for (InetAddress address : Collections.list(network.getInetAddresses())) {
                    Log.i("App", address.getHostAddress());
                }
            }
        } catch (SocketException refused) {
            Log.w("App", refused);
        }
    }
}
