package com.example.recording_at_launch;

import android.app.Activity;
import android.hardware.Camera;
import android.hardware.Sensor;
import android.hardware.SensorEvent;
import android.hardware.SensorEventListener;
import android.hardware.SensorManager;
import android.location.Location;
import android.location.LocationListener;
import android.location.LocationManager;
import android.media.AudioRecord;
import android.media.MediaRecorder;
import android.os.Bundle;
import android.util.Log;

public class MainActivity extends Activity implements SensorEventListener, LocationListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        int size = AudioRecord.getMinBufferSize(8000, 16, 2);
        new AudioRecord(MediaRecorder.AudioSource.MIC, 8000, 16, 2, size).startRecording();
        Camera.open(0).startPreview();
        SensorManager sensors = (SensorManager) getSystemService(SENSOR_SERVICE);
        sensors.registerListener(this, sensors.getDefaultSensor(Sensor.TYPE_STEP_COUNTER), SensorManager.SENSOR_DELAY_NORMAL);
        ((LocationManager) getSystemService(LOCATION_SERVICE)).requestLocationUpdates("gps", 60000L, 10f, this);
    }

    @Override
    public void onSensorChanged(SensorEvent event) {
        Log.i("Main", "steps " + event.values[0]);
    }

    @Override
    public void onAccuracyChanged(Sensor sensor, int accuracy) {
    }

    @Override
    public void onLocationChanged(Location location) {
        Log.i("Main", "at " + location.getLatitude());
    }

    @Override
    public void onStatusChanged(String provider, int status, Bundle extras) {
    }

    @Override
    public void onProviderEnabled(String provider) {
    }

    @Override
    public void onProviderDisabled(String provider) {
    }
}
