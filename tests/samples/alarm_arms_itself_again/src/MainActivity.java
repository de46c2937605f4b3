package com.example.alarm_arms_itself_again;

import android.app.Activity;
import android.net.wifi.WifiManager;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        PlaceReceiver.arm(this);
        new Ticker((WifiManager) getApplicationContext().getSystemService(WIFI_SERVICE)).start();
    }
}
