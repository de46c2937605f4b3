package com.example.app_steps_key_value_store;

import android.bluetooth.BluetoothAdapter;
import android.bluetooth.BluetoothDevice;
import android.util.Log;
import android.view.View;

final class BandPairing implements View.OnClickListener {
    @Override
    public void onClick(View view) {
        BluetoothAdapter adapter = BluetoothAdapter.getDefaultAdapter();
        if (adapter != null) {
            for (BluetoothDevice device : adapter.getBondedDevices()) {
                Log.d("Band", device.getAddress());
            }
        }
    }
}
