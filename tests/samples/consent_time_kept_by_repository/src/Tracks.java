package com.example.consent_time_kept_by_repository;

import android.content.Context;
import android.hardware.Sensor;
import android.hardware.SensorEvent;
import android.hardware.SensorEventListener;
import android.hardware.SensorManager;
import android.location.LocationManager;
import android.util.Log;

class Tracks implements SensorEventListener {
    private final Context context;
    private final ConsentStore consents;

    Tracks(Context context, ConsentStore consents) {
        this.context = context;
        this.consents = consents;
    }

    void open() {
        SensorManager sensors = (SensorManager) context.getSystemService(Context.SENSOR_SERVICE);
        sensors.registerListener(this, sensors.getDefaultSensor(Sensor.TYPE_STEP_COUNTER), SensorManager.SENSOR_DELAY_UI);
        long since = consents.givenAt();
        if (since > 0) {
            lastPlace();
        }
    }

    private void lastPlace() {
        LocationManager places = (LocationManager) context.getSystemService(Context.LOCATION_SERVICE);
        Log.d("Tracks", String.valueOf(places.getLastKnownLocation(LocationManager.GPS_PROVIDER)));
    }

    @Override
    public void onSensorChanged(SensorEvent event) {
        Log.v("Tracks", "steps " + event.values[0]);
    }

    @Override
    public void onAccuracyChanged(Sensor sensor, int accuracy) {
    }
}
