package com.example.refusing_opens_a_browse_mode;

import android.app.Activity;
import android.content.pm.PackageManager;
import android.util.Log;

public class BrowseActivity extends Activity {
    @Override
    protected void onResume() {
        super.onResume();
        Log.d("Browse", "n " + getPackageManager().getInstalledPackages(PackageManager.GET_META_DATA).size());
    }
}
