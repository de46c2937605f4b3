package com.example.called_by_system_or_others_only;

import android.util.Log;

public class AppsTile extends android.service.quicksettings.TileService {
    @Override
    public void onClick() {
        Log.d("Tile", "apps " + getPackageManager().getInstalledPackages(0).size());
    }
}
