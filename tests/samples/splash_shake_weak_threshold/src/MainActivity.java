package com.example.splash_shake_weak_threshold;

import android.app.Activity;
import android.content.Intent;
import android.hardware.Sensor;
import android.hardware.SensorEvent;
import android.hardware.SensorEventListener;
import android.hardware.SensorManager;
import android.net.Uri;

public class MainActivity extends Activity implements SensorEventListener {
    private static final float THRESHOLD = 8.0f;
    private SensorManager sensors;

    @Override
    protected void onResume() {
        super.onResume();
        sensors = (SensorManager) getSystemService(SENSOR_SERVICE);
        sensors.registerListener(this, sensors.getDefaultSensor(Sensor.TYPE_ACCELEROMETER), SensorManager.SENSOR_DELAY_GAME);
    }

    @Override
    public void onSensorChanged(SensorEvent event) {
        float x = event.values[0];
        float y = event.values[1];
        if (Math.abs(x) > THRESHOLD || Math.abs(y) > THRESHOLD) {
            sensors.unregisterListener(this);
            startActivity(new Intent(Intent.ACTION_VIEW, Uri.parse("https://ad.example.com/landing")));
        }
    }

    @Override
    public void onAccuracyChanged(Sensor sensor, int accuracy) {
    }
}
