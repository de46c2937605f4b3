package com.example.loaded_services_after_shrinking;

import android.content.Context;
import android.util.Log;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Arrays;
import java.util.Collections;

final class NetPlugin implements StartPlugin {
    @Override
    public int order() {
        return 1;
    }

    @Override
    public boolean needsAnswer() {
        return true;
    }

    @Override
    public void start(Context context) {
        try {
            for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                Log.d("Net", Arrays.toString(card.getHardwareAddress()));
            }
        } catch (SocketException none) {
            Log.d("Net", "none");
        }
    }
}
