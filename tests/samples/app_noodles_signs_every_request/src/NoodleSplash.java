package com.example.app_noodles_signs_every_request;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.os.Handler;

public class NoodleSplash extends Activity {
    private final Handler clock = new Handler();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Backend backend = new Backend(getApplicationContext());
        clock.postDelayed(() -> backend.fetch("settings.json", () -> runOnUiThread(this::next)), 400);
    }

    private void next() {
        startActivity(new Intent(this, OrderPage.class).addFlags(Intent.FLAG_ACTIVITY_CLEAR_TASK | Intent.FLAG_ACTIVITY_NEW_TASK));
    }
}
