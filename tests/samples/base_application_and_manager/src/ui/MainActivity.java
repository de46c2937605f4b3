package com.example.base_application_and_manager.ui;

import android.app.Activity;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        this.getPackageManager().getInstalledPackages(0);
    }
}
