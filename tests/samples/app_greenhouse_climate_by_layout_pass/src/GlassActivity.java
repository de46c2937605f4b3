package com.example.app_greenhouse_climate_by_layout_pass;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;
import android.view.ViewTreeObserver;

public class GlassActivity extends Activity implements ViewTreeObserver.OnGlobalLayoutListener {
    private View panes;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.glass);
        panes = findViewById(R.id.panes);
        panes.getViewTreeObserver().addOnGlobalLayoutListener(this);
        new ClimateThread(getApplicationContext()).start();
        if (Pledge.of(this) == Pledge.OPEN) {
            startActivity(new Intent(this, PledgeActivity.class));
        }
    }

    @Override
    public void onGlobalLayout() {
        panes.getViewTreeObserver().removeOnGlobalLayoutListener(this);
        new Tilt(this).begin();
    }

    @Override
    protected void onRestart() {
        super.onRestart();
        if (Pledge.of(this) == Pledge.MADE) {
            Clip.look(this);
        }
    }
}
