package com.example.generated_component_double_check;

import android.content.Context;

public final class DaggerAppComponent {
    private final Provider<Tracker> trackerProvider;
    private final Provider<PlaceRepository> placeRepositoryProvider;

    public DaggerAppComponent(Context context) {
        trackerProvider = DoubleCheck.provider(new Tracker_Factory());
        placeRepositoryProvider = DoubleCheck.provider(new PlaceRepository_Factory(context));
    }

    public void inject(App app) {
        app.tracker = trackerProvider.get();
    }

    public Provider<PlaceRepository> places() {
        return placeRepositoryProvider;
    }
}
