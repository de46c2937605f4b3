package com.example.app_parking_chain_of_links;

import android.app.Activity;
import android.bluetooth.BluetoothAdapter;
import android.os.Bundle;
import android.util.Log;

public class GarageActivity extends Activity {
    private final MapLink map = new MapLink();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.garage);
        findViewById(R.id.find_car).setOnClickListener(view -> findCar());
        Link first = new AskLink();
        first.then(new DeviceLink()).then(map);
        first.handle(this);
    }

    void enterAtMap() {
        map.handle(this);
    }

    private void findCar() {
        BluetoothAdapter adapter = BluetoothAdapter.getDefaultAdapter();
        Log.d("Garage", "cars " + (adapter == null ? 0 : adapter.getBondedDevices().size()));
    }
}
