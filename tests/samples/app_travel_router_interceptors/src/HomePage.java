package com.example.app_travel_router_interceptors;

import android.app.Activity;
import android.location.LocationManager;
import android.os.Bundle;
import android.util.Log;
import android.widget.Button;

public class HomePage extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button friends = new Button(this);
        friends.setText("同行好友");
        friends.setOnClickListener(view -> Router.open(this, Paths.FRIENDS));
        setContentView(friends);
        LocationManager places = (LocationManager) getSystemService(LOCATION_SERVICE);
        Log.d("Home", "at " + places.getLastKnownLocation(LocationManager.GPS_PROVIDER));
    }
}
