package com.example.presenter_base_class_guards;

import android.bluetooth.BluetoothAdapter;
import android.util.Log;

final class ShelfPresenter extends Presenter {
    @Override
    void onAttached() {
        BluetoothAdapter adapter = BluetoothAdapter.getDefaultAdapter();
        if (adapter != null) {
            Log.d("Shelf", "paired " + adapter.getBondedDevices().size());
        }
    }
}
