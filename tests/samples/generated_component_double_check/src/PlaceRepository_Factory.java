package com.example.generated_component_double_check;

import android.content.Context;

public final class PlaceRepository_Factory implements Provider<PlaceRepository> {
    private final Context context;

    public PlaceRepository_Factory(Context context) {
        this.context = context;
    }

    @Override
    public PlaceRepository get() {
        return new PlaceRepository(context);
    }
}
