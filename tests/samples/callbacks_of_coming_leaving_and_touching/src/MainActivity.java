package com.example.callbacks_of_coming_leaving_and_touching;

import android.accounts.AccountManager;
import android.app.Activity;
import android.app.ActivityManager;
import android.content.ClipboardManager;
import android.content.res.Configuration;
import android.hardware.Sensor;
import android.hardware.SensorEvent;
import android.hardware.SensorEventListener;
import android.hardware.SensorManager;
import android.net.wifi.WifiManager;
import android.util.Log;

public class MainActivity extends Activity implements SensorEventListener {
    @Override
    public void onAttachedToWindow() {
        super.onAttachedToWindow();
        WifiManager wifi = (WifiManager) getApplicationContext().getSystemService(WIFI_SERVICE);
        Log.d("Main", "at " + wifi.getConnectionInfo().getBSSID());
    }

    @Override
    public void onEnterAnimationComplete() {
        super.onEnterAnimationComplete();
        Log.d("Main", "clip " + getSystemService(ClipboardManager.class).getPrimaryClip());
    }

    @Override
    public void onUserInteraction() {
        super.onUserInteraction();
        Log.d("Main", "accounts " + AccountManager.get(this).getAccounts().length);
    }

    @Override
    protected void onUserLeaveHint() {
        super.onUserLeaveHint();
        Log.d("Main", "others " + getSystemService(ActivityManager.class).getRunningAppProcesses());
    }

    @Override
    public void onConfigurationChanged(Configuration changed) {
        super.onConfigurationChanged(changed);
        SensorManager sensors = getSystemService(SensorManager.class);
        sensors.registerListener(this, sensors.getDefaultSensor(Sensor.TYPE_GYROSCOPE), SensorManager.SENSOR_DELAY_GAME);
    }

    @Override
    public void onSensorChanged(SensorEvent event) {
        Log.d("Main", "turn " + event.values[0]);
    }

    @Override
    public void onAccuracyChanged(Sensor sensor, int accuracy) {
    }
}
