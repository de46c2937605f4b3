package com.example.radio_answers_then_confirm;

import android.app.Activity;
import android.bluetooth.BluetoothAdapter;
import android.bluetooth.BluetoothDevice;
import android.hardware.Camera;
import android.location.LocationManager;
import android.os.Bundle;
import android.util.Log;
import android.view.View;
import android.widget.RadioGroup;

public class AskActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.ask);
    }

    public void confirm(View view) {
        RadioGroup answers = findViewById(R.id.answers);
        if (answers.getCheckedRadioButtonId() == R.id.answer_yes) {
            LocationManager places = getSystemService(LocationManager.class);
            Log.d("Ask", "near " + places.getLastKnownLocation(LocationManager.GPS_PROVIDER));
        } else if (answers.getCheckedRadioButtonId() == R.id.answer_no) {
            for (BluetoothDevice device : BluetoothAdapter.getDefaultAdapter().getBondedDevices()) {
                Log.d("Ask", device.getName());
            }
        }
    }

    public void picture(View view) {
        Camera.open(0).release();
    }
}
