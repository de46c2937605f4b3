package com.example.settings_key_through_helper;

import android.app.Application;
import android.provider.Settings;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Sys.secure(this, "default_input_method");
        Sys.secure(this,
                "enabled_"
                        + "accessibility_services");
        Settings.System.getString(getContentResolver(), "font_scale");
        this.getPackageManager().getInstalledPackages(0);
    }
}
