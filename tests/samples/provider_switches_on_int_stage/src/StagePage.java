package com.example.provider_switches_on_int_stage;

import android.app.Activity;
import android.bluetooth.BluetoothManager;
import android.os.Bundle;
import android.util.Log;
import android.view.View;

public class StagePage extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (Stages.read(this) == Stages.NEW) {
            setContentView(R.layout.ask);
            findViewById(R.id.go).setOnClickListener(this::agreed);
            findViewById(R.id.leave).setOnClickListener(this::declined);
        }
    }

    private void agreed(View pressed) {
        Stages.write(this, Stages.AGREED);
        recreate();
    }

    private void declined(View pressed) {
        Stages.write(this, Stages.REFUSED);
        Log.v("Stage", "paired " + getSystemService(BluetoothManager.class).getAdapter().getBondedDevices());
    }
}
