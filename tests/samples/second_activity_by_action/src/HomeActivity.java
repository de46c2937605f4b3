package com.example.second_activity_by_action;

import android.app.Activity;
import android.provider.Settings;
import android.util.Log;

public class HomeActivity extends Activity {
    @Override
    protected void onStart() {
        super.onStart();
        Log.i("Home", Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID));
    }
}
