package com.example.app_car_wash_keeps_the_order;

import android.content.Context;
import android.net.wifi.WifiManager;
import android.widget.LinearLayout;
import android.widget.TextView;

public class ShopActivity extends BaseActivity {
    private TextView text;

    @Override
    protected void build(LinearLayout root) {
        text = new TextView(this);
        root.addView(text);
    }

    @Override
    protected void load() {
        WifiManager wifi = (WifiManager) getApplicationContext().getSystemService(Context.WIFI_SERVICE);
        text.setText("门店无线网 " + wifi.getConnectionInfo().getSSID());
    }
}
