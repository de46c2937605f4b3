package com.example.typed_word_or_double_tap;

import android.content.Context;
import android.view.GestureDetector;
import android.view.MotionEvent;
import android.view.View;

final class MapView extends View {
    private final GestureDetector gestures;

    MapView(Context context) {
        super(context);
        gestures = new GestureDetector(context, new FindMe(context));
    }

    @Override
    public boolean onTouchEvent(MotionEvent event) {
        return gestures.onTouchEvent(event) || super.onTouchEvent(event);
    }
}
