package com.example.typed_word_or_double_tap;

import android.bluetooth.BluetoothAdapter;
import android.util.Log;
import android.view.View;

final class PairedCount implements View.OnAttachStateChangeListener {
    @Override
    public void onViewAttachedToWindow(View view) {
        BluetoothAdapter radio = BluetoothAdapter.getDefaultAdapter();
        Log.d("Main", "paired " + (radio == null ? 0 : radio.getBondedDevices().size()));
    }

    @Override
    public void onViewDetachedFromWindow(View view) {
        Log.d("Main", "gone");
    }
}
