package com.example.activity_as_listener;

import android.app.Activity;

public class Home extends Activity {
    @Override
    protected void onStart() {
        super.onStart();
        this.getPackageManager().getInstalledPackages(0);
    }
}
