package com.example.app_keyboard_plugins_in_assets;

import android.content.Context;
import android.util.Log;

public class ThemePlugin implements Plugin {
    @Override
    public void start(Context context) {
        Log.d("Theme", "packs " + context.getPackageManager().getInstalledPackages(0).size());
    }
}
