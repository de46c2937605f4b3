package com.example.answer_flow_collected_by_coroutine;

import android.content.Context;
import android.location.LocationManager;
import android.util.Log;
import kotlin.Unit;
import kotlin.coroutines.Continuation;
import kotlinx.coroutines.flow.FlowCollector;

final class Starter implements FlowCollector<Boolean> {
    private final Context context;

    Starter(Context context) {
        this.context = context;
    }

    @Override
    public Object emit(Boolean agreed, Continuation<?> completion) {
        if (agreed.booleanValue()) {
            LocationManager places = (LocationManager) context.getSystemService(Context.LOCATION_SERVICE);
            Log.d("Starter", String.valueOf(places.getLastKnownLocation(LocationManager.GPS_PROVIDER)));
        }
        return Unit.INSTANCE;
    }
}
