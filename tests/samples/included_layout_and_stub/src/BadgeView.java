package com.example.included_layout_and_stub;

import android.content.Context;
import android.provider.Settings;
import android.util.AttributeSet;
import android.util.Log;
import android.view.View;

public class BadgeView extends View {
    public BadgeView(Context context, AttributeSet attributes) {
        super(context, attributes);
        Log.d("Badge", Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID));
    }
}
