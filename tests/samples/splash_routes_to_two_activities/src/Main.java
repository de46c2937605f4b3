package com.example.splash_routes_to_two_activities;

import android.app.Activity;
import android.os.Bundle;

public class Main extends Activity {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        this.getPackageManager().getInstalledPackages(0);
    }
}
