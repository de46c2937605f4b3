package com.example.sheet_buttons_named_in_layout;

import android.app.Activity;
import android.hardware.Sensor;
import android.hardware.SensorManager;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.view.View;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.sheet_first_use);
        SensorManager sensors = (SensorManager) getSystemService(SENSOR_SERVICE);
        Log.d("Main", "sensors " + sensors.getSensorList(Sensor.TYPE_ACCELEROMETER).size());
    }

    public void onSheetLeft(View view) {
        Log.d("Main", "apps " + getPackageManager().getInstalledPackages(0).size());
        finish();
    }

    public void onSheetRight(View view) {
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.d("Main", phone.getDeviceId());
    }
}
