package com.example.app_vet_visitors_of_steps;

import android.content.Context;
import android.location.LocationManager;
import android.location.OnNmeaMessageListener;
import android.util.Log;

final class MapStep implements Step, OnNmeaMessageListener {
    private final LocationManager places;

    MapStep(Context context) {
        places = context.getSystemService(LocationManager.class);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.visit(this);
    }

    void begin() {
        places.addNmeaListener(this, null);
        places.requestLocationUpdates(LocationManager.GPS_PROVIDER, 0, 0, new Compass());
    }

    @Override
    public void onNmeaMessage(String sentence, long time) {
        Log.d("Map", sentence);
    }
}
