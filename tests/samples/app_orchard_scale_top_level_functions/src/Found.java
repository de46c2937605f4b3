package com.example.app_orchard_scale_top_level_functions;

import android.bluetooth.le.ScanCallback;
import android.util.Log;

final class Found extends ScanCallback {
    @Override
    public void onScanResult(int type, android.bluetooth.le.ScanResult result) {
        Log.d("Found", "strength " + result.getRssi());
    }
}
