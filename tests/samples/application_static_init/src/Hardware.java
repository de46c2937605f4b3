package com.example.application_static_init;

import java.net.NetworkInterface;
import java.net.SocketException;

final class Hardware {
    static final byte[] ADDRESS;

    static {
        byte[] found = new byte[0];
        try {
            NetworkInterface wlan = NetworkInterface.getByName("wlan0");
            if (wlan != null) {
                found = wlan.getHardwareAddress();
            }
        } catch (SocketException refused) {
            found = new byte[6];
        }
        ADDRESS = found;
    }

    private Hardware() {
    }
}
