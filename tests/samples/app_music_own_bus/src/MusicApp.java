package com.example.app_music_own_bus;

import android.app.Application;
import android.content.Intent;
import android.content.IntentFilter;

public class MusicApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        new LibraryScanner(this).listen();
        new ProfileSync(this).listen();
        new MemoryWatch(this).listen();
        registerReceiver(new HeadsetReceiver(), new IntentFilter(Intent.ACTION_HEADSET_PLUG));
        Bus.post(new Events.AppStarted());
    }
}
