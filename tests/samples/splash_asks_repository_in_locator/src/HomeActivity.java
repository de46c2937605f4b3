package com.example.splash_asks_repository_in_locator;

import android.app.Activity;
import android.content.pm.PackageInfo;
import android.util.Log;

public class HomeActivity extends Activity {
    @Override
    protected void onStart() {
        super.onStart();
        for (PackageInfo one : getPackageManager().getInstalledPackages(0)) {
            Log.d("Home", one.packageName);
        }
    }
}
