package com.example.app_shop_view_models;

import android.content.Context;
import android.location.LocationManager;

final class LoadNearby extends UseCase {
    private final PrivacyRepository repository;

    LoadNearby(Context context, PrivacyRepository repository) {
        super(context);
        this.repository = repository;
    }

    @Override
    protected String load() {
        if (repository.state() != PrivacyState.AGREED) {
            return "default city";
        }
        LocationManager places = (LocationManager) context.getSystemService(Context.LOCATION_SERVICE);
        return String.valueOf(places.getLastKnownLocation(LocationManager.GPS_PROVIDER));
    }
}
