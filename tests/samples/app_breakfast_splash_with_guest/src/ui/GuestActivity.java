package com.example.app_breakfast_splash_with_guest.ui;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.TextView;

public class GuestActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String guest = "guest_" + Settings.Secure.getString(getContentResolver(), "android_id");
        TextView hello = new TextView(this);
        hello.setText(guest);
        setContentView(hello);
    }
}
