package com.example.stub_surface_and_pre_draw;

import android.app.Activity;
import android.location.LocationManager;
import android.os.Bundle;
import android.util.Log;
import android.view.View;
import android.view.ViewStub;
import android.view.ViewTreeObserver;

public class MainActivity extends Activity implements ViewTreeObserver.OnPreDrawListener, View.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        ((ViewStub) findViewById(R.id.preview_stub)).inflate();
        findViewById(R.id.more).setOnClickListener(this);
        findViewById(R.id.more).getViewTreeObserver().addOnPreDrawListener(this);
    }

    @Override
    public boolean onPreDraw() {
        findViewById(R.id.more).getViewTreeObserver().removeOnPreDrawListener(this);
        LocationManager places = (LocationManager) getSystemService(LOCATION_SERVICE);
        Log.d("Main", String.valueOf(places.getLastKnownLocation("gps")));
        return true;
    }

    @Override
    public void onClick(View view) {
        ((ViewStub) findViewById(R.id.people_stub)).inflate();
    }
}
