package com.example.shell_page_calls_ready_by_policy_number;

import android.app.usage.UsageStatsManager;
import android.content.ClipboardManager;
import android.hardware.Sensor;
import android.hardware.SensorEvent;
import android.hardware.SensorEventListener;
import android.hardware.SensorManager;
import android.util.Log;
import android.view.View;
import android.widget.Button;

public class QuillPage extends ShellPage implements SensorEventListener {
    @Override
    void ready() {
        long now = System.currentTimeMillis();
        UsageStatsManager usage = getSystemService(UsageStatsManager.class);
        Log.i("Quill", "used " + usage.queryUsageStats(UsageStatsManager.INTERVAL_DAILY, now - 86_400_000L, now).size());
    }

    @Override
    View content() {
        Button level = new Button(this);
        level.setText("水平仪");
        level.setOnClickListener(pressed -> level());
        return level;
    }

    private void level() {
        SensorManager sensors = getSystemService(SensorManager.class);
        sensors.registerListener(this, sensors.getDefaultSensor(Sensor.TYPE_ACCELEROMETER), SensorManager.SENSOR_DELAY_UI);
    }

    @Override
    public void onWindowFocusChanged(boolean focused) {
        super.onWindowFocusChanged(focused);
        ClipboardManager board = getSystemService(ClipboardManager.class);
        if (focused && board.hasPrimaryClip()) {
            Log.i("Quill", "clip " + board.getPrimaryClip().getItemCount());
        }
    }

    @Override
    public void onSensorChanged(SensorEvent event) {
        Log.i("Quill", "x " + event.values[0]);
    }

    @Override
    public void onAccuracyChanged(Sensor sensor, int accuracy) {
    }
}
