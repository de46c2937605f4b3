package com.example.app_weather_question_on_top;

import android.content.Context;
import android.net.wifi.ScanResult;
import android.net.wifi.WifiManager;
import java.util.List;

final class WifiSource implements Source {
    private final WifiManager wifi;

    WifiSource(Context context) {
        wifi = (WifiManager) context.getApplicationContext().getSystemService(Context.WIFI_SERVICE);
    }

    @Override
    public String where() {
        List<ScanResult> around = wifi.getScanResults();
        return around == null || around.isEmpty() ? null : around.get(0).BSSID;
    }
}
