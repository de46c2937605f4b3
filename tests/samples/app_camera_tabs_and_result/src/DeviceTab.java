package com.example.app_camera_tabs_and_result;

import android.content.Context;
import android.net.wifi.WifiManager;
import android.util.Log;
import android.widget.LinearLayout;
import android.widget.TextView;

public class DeviceTab extends BaseTab {
    @Override
    protected void fill(LinearLayout page) {
        page.addView(new TextView(requireContext()));
    }

    @Override
    public void onResume() {
        super.onResume();
        WifiManager wifi = (WifiManager) requireContext().getApplicationContext().getSystemService(Context.WIFI_SERVICE);
        Log.d("Device", wifi.getConnectionInfo().getSSID());
    }
}
