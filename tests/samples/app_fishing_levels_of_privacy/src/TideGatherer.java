package com.example.app_fishing_levels_of_privacy;

import android.content.Context;
import android.net.wifi.WifiManager;
import android.util.Log;

final class TideGatherer extends Gatherer {
    TideGatherer() {
        super(Level.BASIC);
    }

    @Override
    protected void gather(Context context) {
        WifiManager wifi = (WifiManager) context.getApplicationContext().getSystemService(Context.WIFI_SERVICE);
        Log.d("Tide", "from " + wifi.getConnectionInfo());
    }
}
