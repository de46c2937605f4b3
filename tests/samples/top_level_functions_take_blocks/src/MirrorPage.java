package com.example.top_level_functions_take_blocks;

import android.app.Activity;
import android.content.Intent;
import android.hardware.Sensor;
import android.hardware.SensorEvent;
import android.hardware.SensorEventListener;
import android.hardware.SensorManager;
import android.hardware.camera2.CameraDevice;
import android.hardware.camera2.CameraManager;
import android.os.Bundle;
import android.provider.MediaStore;
import android.util.Log;
import android.widget.Button;

public class MirrorPage extends Activity implements SensorEventListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        AnswerKt.quietly(() -> {
            CameraManager cameras = getSystemService(CameraManager.class);
            cameras.openCamera(cameras.getCameraIdList()[0], new Eye(), null);
        });
        AnswerKt.ifAgreed(this, false, () -> {
            SensorManager sensors = getSystemService(SensorManager.class);
            sensors.registerListener(this, sensors.getDefaultSensor(Sensor.TYPE_HEART_RATE), 200_000);
        });
        boolean shown = AnswerKt.ifAgreed$default(this, false, this::songs, 1, null);
        if (!shown) {
            Button accept = new Button(this);
            accept.setText("同意用户隐私协议");
            accept.setOnClickListener(pressed -> {
                AnswerKt.setAgreedAt(this, System.currentTimeMillis());
                startActivity(new Intent(this, MirrorPage.class));
            });
            setContentView(accept);
        }
    }

    private void songs() {
        android.database.Cursor rows = getContentResolver().query(MediaStore.Audio.Media.EXTERNAL_CONTENT_URI, null, null, null, null);
        Log.d("Mirror", "songs " + rows.getCount());
        rows.close();
    }

    @Override
    public void onSensorChanged(SensorEvent event) {
        Log.d("Mirror", "rate " + event.values[0]);
    }

    @Override
    public void onAccuracyChanged(Sensor sensor, int accuracy) {
    }

    static final class Eye extends CameraDevice.StateCallback {
        @Override
        public void onOpened(CameraDevice device) {
            device.close();
        }

        @Override
        public void onDisconnected(CameraDevice device) {
        }

        @Override
        public void onError(CameraDevice device, int error) {
        }
    }
}
