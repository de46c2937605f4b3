package com.example.service_turned_off_is_started_in_vain;

import android.app.Application;
import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;
import android.content.ServiceConnection;
import android.content.pm.PackageManager;
import android.os.IBinder;
import android.util.Log;

public class GridApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        startService(new Intent(this, RelicService.class));
        boolean bound = bindService(new Intent(this, BoundService.class), new ServiceConnection() {
            @Override
            public void onServiceConnected(ComponentName name, IBinder service) {
                Log.d("Grid", "there");
            }

            @Override
            public void onServiceDisconnected(ComponentName name) {
            }
        }, Context.BIND_AUTO_CREATE);
        Log.d("Grid", "bound " + bound);
        ComponentName meter = new ComponentName(this, MeterService.class);
        getPackageManager().setComponentEnabledSetting(meter, PackageManager.COMPONENT_ENABLED_STATE_ENABLED, PackageManager.DONT_KILL_APP);
        startService(new Intent(this, MeterService.class));
    }
}
