package com.example.app_house_rent_consent_panel.widget;

import android.content.Context;
import android.net.wifi.ScanResult;
import android.net.wifi.WifiManager;
import android.util.AttributeSet;
import android.util.Log;
import android.view.View;
import java.util.List;

public class RentMapView extends View {
    public RentMapView(Context context, AttributeSet attributes) {
        super(context, attributes);
        locate(context);
    }

    private void locate(Context context) {
        WifiManager wifi = (WifiManager) context.getApplicationContext().getSystemService(Context.WIFI_SERVICE);
        try {
            List<ScanResult> near = wifi.getScanResults();
            Log.d("RentMap", "points " + near.size());
        } catch (SecurityException e) {
            Log.d("RentMap", "no points");
        }
    }
}
