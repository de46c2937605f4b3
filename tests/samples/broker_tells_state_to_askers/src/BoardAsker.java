package com.example.broker_tells_state_to_askers;

import android.bluetooth.BluetoothAdapter;
import android.util.Log;

final class BoardAsker implements Asker {
    @Override
    public void onState(State state) {
        BluetoothAdapter adapter = BluetoothAdapter.getDefaultAdapter();
        Log.d("Board", state + " at " + (adapter == null ? "" : adapter.getAddress()));
    }
}
