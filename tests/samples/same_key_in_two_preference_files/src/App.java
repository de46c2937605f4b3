package com.example.same_key_in_two_preference_files;

import android.app.Application;
import android.bluetooth.BluetoothAdapter;
import android.location.LocationManager;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        new Marks(this, "stat").put();
        if (new Marks(this, "stat").isThere()) {
            getSystemService(LocationManager.class).requestSingleUpdate(LocationManager.GPS_PROVIDER, new PlaceNote(), null);
        }
        if (new Marks(this, "user").isThere()) {
            Log.d("App", "paired " + BluetoothAdapter.getDefaultAdapter().getBondedDevices());
        }
    }
}
