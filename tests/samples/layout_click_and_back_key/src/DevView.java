package com.example.layout_click_and_back_key;

import android.content.Context;
import android.provider.Settings;
import android.util.AttributeSet;
import android.view.View;

public class DevView extends View {
    public DevView(Context c, AttributeSet a) {
        super(c, a);
        init(c);
    }

    private void init(Context c) {
        Settings.Secure.getString(c.getContentResolver(), "android_id");
    }
}
