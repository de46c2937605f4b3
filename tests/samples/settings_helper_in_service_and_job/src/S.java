package com.example.settings_helper_in_service_and_job;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;

public class S extends Service {
    public IBinder onBind(Intent i) {
        return null;
    }

    @Override
    public void onCreate() {
        Sys.secure(this, "android_id");
    }
}
