package com.example.http_chain_of_interceptors;

import android.content.Context;
import android.location.Location;
import android.location.LocationManager;
import java.io.IOException;
import java.util.Map;

final class PlaceHeader implements Interceptor {
    private final LocationManager places;

    PlaceHeader(Context context) {
        places = (LocationManager) context.getSystemService(Context.LOCATION_SERVICE);
    }

    @Override
    public Map<String, String> intercept(Chain chain) throws IOException {
        Location last = places.getLastKnownLocation("network");
        chain.headers.put("X-Place", last == null ? "" : last.getLatitude() + "," + last.getLongitude());
        return chain.proceed();
    }
}
