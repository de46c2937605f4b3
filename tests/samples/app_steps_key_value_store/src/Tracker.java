package com.example.app_steps_key_value_store;

import android.content.Context;
import android.hardware.Sensor;
import android.hardware.SensorEvent;
import android.hardware.SensorEventListener;
import android.hardware.SensorManager;
import android.util.Log;

final class Tracker implements SensorEventListener {
    private final SensorManager sensors;
    private int steps;

    Tracker(Context context) {
        sensors = (SensorManager) context.getSystemService(Context.SENSOR_SERVICE);
    }

    void start() {
        Sensor counter = sensors.getDefaultSensor(Sensor.TYPE_ACCELEROMETER);
        sensors.registerListener(this, counter, SensorManager.SENSOR_DELAY_NORMAL);
    }

    void stop() {
        sensors.unregisterListener(this);
    }

    @Override
    public void onSensorChanged(SensorEvent event) {
        if (event.values[0] > 12f) {
            steps++;
        }
    }

    @Override
    public void onAccuracyChanged(Sensor sensor, int accuracy) {
        Log.d("Tracker", "steps " + steps);
    }
}
