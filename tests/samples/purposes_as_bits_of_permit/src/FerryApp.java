package com.example.purposes_as_bits_of_permit;

import android.app.Application;
import android.bluetooth.BluetoothAdapter;
import android.telephony.TelephonyManager;
import android.util.Log;

public class FerryApp extends Application {
    private Permit permit;

    @Override
    public void onCreate() {
        super.onCreate();
        permit = new Permit(getSharedPreferences("ferry", MODE_PRIVATE));
        when(Purpose.NECESSARY, this::ticket);
        when(Purpose.MEASURING, this::beacons);
    }

    private void when(Purpose purpose, Runnable work) {
        if (permit.covers(purpose)) {
            work.run();
        }
    }

    private void ticket() {
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.d("Ferry", "ticket for " + phone.getLine1Number());
    }

    private void beacons() {
        BluetoothAdapter radio = BluetoothAdapter.getDefaultAdapter();
        Log.d("Ferry", "beacons " + radio.getBondedDevices());
    }
}
