package com.example.app_pets_watch_in_second_process;

import android.app.Activity;
import android.content.Intent;
import android.hardware.Camera;
import android.os.Bundle;
import android.util.Log;
import android.view.View;

public class CagePage extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        startService(new Intent(this, WatchService.class));
        setContentView(R.layout.cage);
        findViewById(R.id.consent_bar).setVisibility(Consent.obtained ? View.GONE : View.VISIBLE);
    }

    public void onConsent(View button) {
        Consent.obtain(this);
        findViewById(R.id.consent_bar).setVisibility(View.GONE);
    }

    public void onPhoto(View button) {
        Camera camera = Camera.open();
        Log.d("Pets", "camera " + camera);
        camera.release();
    }
}
