package com.example.little_is_asked_of_what_is_given;

import android.app.Activity;
import android.location.LocationManager;
import android.os.Build;
import android.os.Bundle;
import android.util.Log;

public class AlertActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Log.i("Alert", Build.getSerial());
        ((LocationManager) getSystemService(LOCATION_SERVICE)).requestLocationUpdates("gps", 0L, 0f, new Places());
    }
}
