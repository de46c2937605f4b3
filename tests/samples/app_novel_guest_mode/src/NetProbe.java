package com.example.app_novel_guest_mode;

import android.util.Log;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;

final class NetProbe implements Runnable {
    @Override
    public void run() {
        try {
            for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                for (InetAddress address : Collections.list(card.getInetAddresses())) {
                    Log.d("NetProbe", address.getHostAddress());
                }
            }
        } catch (SocketException failed) {
            Log.w("NetProbe", failed);
        }
    }
}
