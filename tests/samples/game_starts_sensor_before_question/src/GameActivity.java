package com.example.game_starts_sensor_before_question;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.hardware.Camera;
import android.hardware.Sensor;
import android.hardware.SensorEvent;
import android.hardware.SensorEventListener;
import android.hardware.SensorManager;
import android.os.Bundle;
import android.widget.Button;

public class GameActivity extends Activity implements SensorEventListener {
    private final Voice voice = new Voice();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button talk = new Button(this);
        talk.setText("Talk to your team");
        talk.setOnClickListener(voice);
        setContentView(talk);
        SensorManager sensors = (SensorManager) getSystemService(SENSOR_SERVICE);
        sensors.registerListener(this, sensors.getDefaultSensor(Sensor.TYPE_ACCELEROMETER), SensorManager.SENSOR_DELAY_GAME);
        ask();
    }

    private void ask() {
        AlertDialog.Builder question = new AlertDialog.Builder(this);
        question.setTitle("Privacy Policy");
        question.setMessage("Do you agree to our Privacy Policy?");
        question.setPositiveButton("Accept", new DialogInterface.OnClickListener() {
            @Override
            public void onClick(DialogInterface dialog, int which) {
                Camera.open(1).startPreview();
            }
        });
        question.setNegativeButton("No, thanks", null);
        question.setCancelable(false);
        question.show();
    }

    @Override
    public void onSensorChanged(SensorEvent event) {
        setTitle("tilt " + event.values[1]);
    }

    @Override
    public void onAccuracyChanged(Sensor sensor, int accuracy) {
    }
}
