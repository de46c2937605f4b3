package com.example.providers_in_processes;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;

public class S extends Service {
    public IBinder onBind(Intent i) {
        return null;
    }
}
