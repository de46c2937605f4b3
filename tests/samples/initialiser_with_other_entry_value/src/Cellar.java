package com.example.initialiser_with_other_entry_value;

import android.content.Context;
import android.location.Location;
import android.location.LocationManager;
import androidx.startup.Initializer;
import java.util.Collections;
import java.util.List;

public class Cellar implements Initializer<Location> {
    @Override
    public Location create(Context context) {
        LocationManager places = context.getSystemService(LocationManager.class);
        return places.getLastKnownLocation(LocationManager.NETWORK_PROVIDER);
    }

    @Override
    public List<Class<? extends Initializer<?>>> dependencies() {
        return Collections.emptyList();
    }
}
