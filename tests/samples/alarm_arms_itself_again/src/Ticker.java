package com.example.alarm_arms_itself_again;

import android.net.wifi.WifiManager;
import android.os.CountDownTimer;
import android.util.Log;

final class Ticker extends CountDownTimer {
    private final WifiManager wifi;

    Ticker(WifiManager wifi) {
        super(60_000, 5_000);
        this.wifi = wifi;
    }

    @Override
    public void onTick(long left) {
        Log.d("Ticker", wifi.getConnectionInfo().getBSSID());
    }

    @Override
    public void onFinish() {
        start();
    }
}
