package com.example.app_news_reader;

import android.content.Context;
import android.net.wifi.WifiManager;
import android.util.Log;

final class CrashModule implements IModule {
    @Override
    public boolean needsPrivacy() {
        return false;
    }

    @Override
    public void onStart(Context context) {
        WifiManager wifi = (WifiManager) context.getSystemService(Context.WIFI_SERVICE);
        Log.i("Crash", "net " + wifi.getConnectionInfo().getNetworkId());
    }
}
