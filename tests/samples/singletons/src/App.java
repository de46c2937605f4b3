package com.example.singletons;

import android.app.Application;

public class App extends Application {
    static App self;

    @Override
    public void onCreate() {
        super.onCreate();
        self = this;
        DeviceReader.READER.read(this);
        IdObject.INSTANCE.load(this);
        MacKeeper.get().show();
    }
}
