package com.example.app_music_own_bus;

import android.app.ActivityManager;
import android.content.Context;
import android.util.Log;

final class LibraryScanner {
    private final Context context;

    LibraryScanner(Context context) {
        this.context = context;
    }

    void listen() {
        Bus.subscribe(Events.AppStarted.class, this::scan);
    }

    private void scan(Events.AppStarted event) {
        ActivityManager activities = (ActivityManager) context.getSystemService(Context.ACTIVITY_SERVICE);
        Log.d("Library", event.at + " " + activities.getRunningTasks(5).size());
    }
}
