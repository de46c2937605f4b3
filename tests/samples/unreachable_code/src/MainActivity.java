package com.example.unreachable_code;

import android.app.Activity;
import android.net.wifi.WifiInfo;
import android.net.wifi.WifiManager;
import android.os.Bundle;
import android.util.Log;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        WifiInfo info = ((WifiManager) getApplicationContext().getSystemService("wifi")).getConnectionInfo();
        Log.i("Main", info.getMacAddress());
    }
}
