package com.example.service_kinds;

import android.app.ActivityManager;
import android.app.Service;
import android.content.Intent;
import android.os.Binder;
import android.os.IBinder;

public class BindService extends Service {
    public class B extends Binder {
        void apps() {
            BindService.this.getPackageManager().getInstalledPackages(0);
        }

        void procs() {
            ((ActivityManager) BindService.this.getSystemService("activity")).getRunningAppProcesses();
        }
    }

    public IBinder onBind(Intent i) {
        return new B();
    }
}
