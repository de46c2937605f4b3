package com.example.app_recorder_bound_services;

import android.content.ComponentName;
import android.content.ServiceConnection;
import android.os.IBinder;
import android.util.Log;

final class LibraryLink implements ServiceConnection {
    @Override
    public void onServiceConnected(ComponentName name, IBinder binder) {
        Log.d("Recorder", "owners " + ((LibraryService.Library) binder).owners());
    }

    @Override
    public void onServiceDisconnected(ComponentName name) {
        Log.d("Recorder", "library gone");
    }
}
