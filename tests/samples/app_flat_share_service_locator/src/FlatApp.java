package com.example.app_flat_share_service_locator;

import android.app.Application;

public class FlatApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Locator.register(Session.class, () -> new Session(this));
        Locator.register(Device.class, () -> new PhoneDevice(this));
        Locator.register(Tracker.class, () -> new Tracker(Locator.get(Device.class)));
        Locator.register(ContactMatcher.class, () -> new ContactMatcher(this));
        Locator.get(Tracker.class).start();
    }
}
