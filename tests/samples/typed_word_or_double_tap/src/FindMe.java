package com.example.typed_word_or_double_tap;

import android.content.Context;
import android.location.LocationManager;
import android.util.Log;
import android.view.GestureDetector;
import android.view.MotionEvent;

final class FindMe extends GestureDetector.SimpleOnGestureListener {
    private final Context context;

    FindMe(Context context) {
        this.context = context;
    }

    @Override
    public boolean onDown(MotionEvent event) {
        return true;
    }

    @Override
    public boolean onDoubleTap(MotionEvent event) {
        LocationManager places = context.getSystemService(LocationManager.class);
        Log.d("Map", "at " + places.getLastKnownLocation(LocationManager.GPS_PROVIDER));
        return true;
    }
}
