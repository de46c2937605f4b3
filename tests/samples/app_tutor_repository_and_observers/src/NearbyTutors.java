package com.example.app_tutor_repository_and_observers;

import android.content.Context;
import android.location.LocationManager;
import android.util.Log;

final class NearbyTutors implements PolicyRepository.Observer {
    private final Context context;

    NearbyTutors(Context context) {
        this.context = context;
    }

    @Override
    public void changed(PolicyVersion version) {
        if (version.isCurrent()) {
            LocationManager places = (LocationManager) context.getSystemService(Context.LOCATION_SERVICE);
            Log.d("Tutors", "near " + places.getLastKnownLocation(LocationManager.GPS_PROVIDER));
        }
    }
}
