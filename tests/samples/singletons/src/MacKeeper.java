package com.example.singletons;

import android.content.Context;
import android.net.wifi.WifiManager;
import android.util.Log;

final class MacKeeper {
    private final String address;

    private MacKeeper() {
        WifiManager wifi = (WifiManager) App.self.getSystemService(Context.WIFI_SERVICE);
        address = wifi.getConnectionInfo().getMacAddress();
    }

    static MacKeeper get() {
        return Holder.KEEPER;
    }

    void show() {
        Log.i("Mac", address);
    }

    private static final class Holder {
        static final MacKeeper KEEPER = new MacKeeper();
    }
}
