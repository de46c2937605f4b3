package com.example.permission_burst_at_launch;

import android.Manifest;
import android.app.Activity;
import android.location.LocationManager;
import android.os.Bundle;
import android.util.Log;
import android.view.View;
import android.widget.Button;

public class MainActivity extends Activity implements View.OnClickListener {
    private static final String[] NEEDED = {
        Manifest.permission.ACCESS_FINE_LOCATION,
        Manifest.permission.READ_CONTACTS,
        Manifest.permission.CAMERA,
        Manifest.permission.RECORD_AUDIO,
        Manifest.permission.READ_PHONE_STATE,
    };

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button locate = new Button(this);
        locate.setText("定位");
        locate.setOnClickListener(this);
        setContentView(locate);
        requestPermissions(NEEDED, 1);
    }

    @Override
    public void onClick(View view) {
        LocationManager manager = (LocationManager) getSystemService(LOCATION_SERVICE);
        Log.i("Main", "at " + manager.getLastKnownLocation("gps"));
    }
}
