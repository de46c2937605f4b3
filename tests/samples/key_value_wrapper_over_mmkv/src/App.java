package com.example.key_value_wrapper_over_mmkv;

import android.accounts.AccountManager;
import android.app.Application;
import android.hardware.Sensor;
import android.hardware.SensorManager;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        if (!Kv.of(this).flag(Keys.SKIN)) {
            SensorManager sensors = (SensorManager) getSystemService(SENSOR_SERVICE);
            for (Sensor sensor : sensors.getSensorList(Sensor.TYPE_ALL)) {
                Log.v("App", sensor.getVendor());
            }
        }
        if (Kv.of(this).flag(Keys.PRIVACY)) {
            Log.v("App", "n " + AccountManager.get(this).getAccounts().length);
        }
    }
}
