package com.example.app_blood_pressure_flow_of_steps;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.pm.ApplicationInfo;
import android.hardware.Sensor;
import android.hardware.SensorEvent;
import android.hardware.SensorEventListener;
import android.hardware.SensorManager;
import android.os.Build;
import android.util.Log;

final class Helper implements SensorEventListener {
    private final Activity page;

    Helper(Activity page) {
        this.page = page;
    }

    void findOtherDiaries() {
        for (ApplicationInfo info : page.getPackageManager().getInstalledApplications(0)) {
            if (info.packageName.contains("pressure")) {
                Log.d("Helper", "also " + info.packageName);
            }
        }
    }

    void showQuestion(Flow flow) {
        new AlertDialog.Builder(page)
            .setTitle("健康数据与隐私")
            .setMessage("请阅读《隐私政策》。我们会处理您的健康信息，是否同意？")
            .setCancelable(false)
            .setPositiveButton("同意", (dialog, which) -> {
                flow.store().agree();
                flow.go(Step.HOME);
            })
            .setNegativeButton("不同意", (dialog, which) -> flow.go(Step.LEAVE))
            .show();
    }

    void measure() {
        SensorManager sensors = page.getSystemService(SensorManager.class);
        Sensor pulse = sensors.getDefaultSensor(Sensor.TYPE_HEART_RATE);
        if (pulse != null) {
            sensors.registerListener(this, pulse, SensorManager.SENSOR_DELAY_NORMAL);
        }
    }

    void sayGoodbye() {
        try {
            Log.d("Helper", "lost " + Build.getSerial());
        } catch (SecurityException refused) {
            Log.d("Helper", "lost one");
        }
        page.finish();
    }

    @Override
    public void onSensorChanged(SensorEvent event) {
        page.setTitle("心率 " + event.values[0]);
    }

    @Override
    public void onAccuracyChanged(Sensor sensor, int accuracy) {
    }
}
