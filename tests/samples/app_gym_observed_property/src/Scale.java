package com.example.app_gym_observed_property;

import android.bluetooth.BluetoothAdapter;
import android.bluetooth.le.ScanCallback;
import android.bluetooth.le.ScanResult;
import android.util.Log;

final class Scale extends ScanCallback {
    void find() {
        BluetoothAdapter radio = BluetoothAdapter.getDefaultAdapter();
        if (radio != null) {
            radio.getBluetoothLeScanner().startScan(this);
        }
    }

    @Override
    public void onScanResult(int kind, ScanResult result) {
        Log.d("Scale", "found " + result.getDevice().getAddress());
    }
}
