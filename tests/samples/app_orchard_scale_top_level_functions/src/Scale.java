package com.example.app_orchard_scale_top_level_functions;

import android.bluetooth.BluetoothAdapter;
import android.bluetooth.le.BluetoothLeScanner;
import android.bluetooth.le.ScanCallback;

public final class Scale {
    public static final Scale INSTANCE;
    private ScanCallback callback;

    static {
        INSTANCE = new Scale();
    }

    private Scale() {
    }

    public void search() {
        BluetoothAdapter adapter = BluetoothAdapter.getDefaultAdapter();
        if (adapter == null || callback != null) {
            return;
        }
        callback = new Found();
        BluetoothLeScanner scanner = adapter.getBluetoothLeScanner();
        scanner.startScan(callback);
    }
}
