package com.example.app_steps_key_value_store;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.widget.Button;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button band = new Button(this);
        band.setText("连接手环");
        band.setOnClickListener(new BandPairing());
        setContentView(band);
        if (!StepFlags.PRIVACY.get()) {
            PrivacyBox.build(this, () -> {
                StepFlags.PRIVACY.set(true);
                startService(new Intent(this, StepService.class));
            }).show();
        }
    }
}
