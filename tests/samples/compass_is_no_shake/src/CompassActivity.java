package com.example.compass_is_no_shake;

import android.app.Activity;
import android.hardware.Sensor;
import android.hardware.SensorEvent;
import android.hardware.SensorEventListener;
import android.hardware.SensorManager;
import android.os.Bundle;
import android.widget.ImageView;

public class CompassActivity extends Activity implements SensorEventListener {
    private ImageView needle;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        needle = new ImageView(this);
        setContentView(needle);
        SensorManager sensors = (SensorManager) getSystemService(SENSOR_SERVICE);
        sensors.registerListener(this, sensors.getDefaultSensor(Sensor.TYPE_ROTATION_VECTOR), SensorManager.SENSOR_DELAY_UI);
    }

    @Override
    public void onSensorChanged(SensorEvent event) {
        needle.setRotation(event.values[2] * 180f);
    }

    @Override
    public void onAccuracyChanged(Sensor sensor, int accuracy) {
    }
}
