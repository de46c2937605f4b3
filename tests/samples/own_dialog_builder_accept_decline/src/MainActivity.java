package com.example.own_dialog_builder_accept_decline;

import android.app.Activity;
import android.location.LocationManager;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new ConsentDialog.Builder(this)
            .onAccept(new Runnable() {
                @Override
                public void run() {
                    LocationManager places = (LocationManager) getSystemService(LOCATION_SERVICE);
                    Log.d("Main", String.valueOf(places.getLastKnownLocation("gps")));
                }
            })
            .onDecline(new Runnable() {
                @Override
                public void run() {
                    Log.d("Main", Settings.Secure.getString(getContentResolver(), "android_id"));
                }
            })
            .build().show();
    }
}
