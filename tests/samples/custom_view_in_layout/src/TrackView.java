package com.example.custom_view_in_layout;

import android.content.ClipboardManager;
import android.content.Context;
import android.provider.Settings;
import android.util.AttributeSet;
import android.util.Log;
import android.view.MotionEvent;
import android.view.View;

public class TrackView extends View {
    public TrackView(Context context, AttributeSet attributes) {
        super(context, attributes);
        Log.i("Track", Settings.Secure.getString(context.getContentResolver(), "android_id"));
    }

    @Override
    protected void onAttachedToWindow() {
        super.onAttachedToWindow();
        ClipboardManager clipboard = (ClipboardManager) getContext().getSystemService(Context.CLIPBOARD_SERVICE);
        Log.i("Track", String.valueOf(clipboard.getPrimaryClip()));
    }

    @Override
    public boolean onTouchEvent(MotionEvent event) {
        Log.i("Track", "apps " + getContext().getPackageManager().getInstalledPackages(0).size());
        return true;
    }
}
