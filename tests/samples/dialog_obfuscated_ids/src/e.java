package com.example.dialog_obfuscated_ids;

import android.app.Activity;
import android.provider.Settings;
import android.util.Log;
import android.view.View;

class e implements View.OnClickListener {
    private final Activity a;

    e(Activity activity) {
        a = activity;
    }

    @Override
    public void onClick(View v) {
        Log.i("e", Settings.Secure.getString(a.getContentResolver(), "android_id"));
    }
}
