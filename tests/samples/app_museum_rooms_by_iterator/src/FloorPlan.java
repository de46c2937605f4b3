package com.example.app_museum_rooms_by_iterator;

import android.bluetooth.BluetoothAdapter;
import android.content.Context;
import android.util.AttributeSet;
import android.util.Log;
import android.view.View;

public class FloorPlan extends View {
    private int near;

    public FloorPlan(Context context, AttributeSet attributes) {
        super(context, attributes);
    }

    @Override
    protected void onMeasure(int width, int height) {
        super.onMeasure(width, height);
        BluetoothAdapter radio = BluetoothAdapter.getDefaultAdapter();
        near = radio == null ? 0 : radio.getBondedDevices().size();
        Log.d("Floor", "near " + near);
    }
}
