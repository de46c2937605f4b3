package com.example.app_orchard_scale_top_level_functions;

import android.app.Activity;
import android.hardware.Camera;
import android.os.Bundle;
import android.util.Log;

public class WeighActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.weigh);
        findViewById(R.id.shoot).setOnClickListener(view -> shoot());
        if (!PrivacyKt.isAccepted(this)) {
            new TermsBox(this, Scale.INSTANCE::search).show();
        }
    }

    private void shoot() {
        Camera camera = Camera.open();
        Log.d("Weigh", "fruit " + camera.getParameters().getPictureSize());
        camera.release();
    }
}
