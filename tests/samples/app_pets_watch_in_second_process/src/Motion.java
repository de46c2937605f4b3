package com.example.app_pets_watch_in_second_process;

import android.content.Context;
import android.hardware.Sensor;
import android.hardware.SensorManager;
import android.hardware.TriggerEvent;
import android.hardware.TriggerEventListener;
import android.util.Log;

final class Motion extends TriggerEventListener {
    private final SensorManager sensors;

    Motion(Context context) {
        sensors = (SensorManager) context.getSystemService(Context.SENSOR_SERVICE);
    }

    void listen() {
        sensors.requestTriggerSensor(this, sensors.getDefaultSensor(Sensor.TYPE_SIGNIFICANT_MOTION));
    }

    @Override
    public void onTrigger(TriggerEvent event) {
        Log.d("Pets", "moved " + event.timestamp);
    }
}
