package com.example.app_bikes_track_from_the_first_minute;

import android.bluetooth.BluetoothAdapter;
import android.bluetooth.BluetoothDevice;
import android.util.Log;

final class Locks implements BluetoothAdapter.LeScanCallback {
    void search() {
        BluetoothAdapter adapter = BluetoothAdapter.getDefaultAdapter();
        if (adapter != null) {
            adapter.startLeScan(this);
        }
    }

    @Override
    public void onLeScan(BluetoothDevice device, int strength, byte[] record) {
        Log.d("Bikes", device.getAddress() + strength);
    }
}
