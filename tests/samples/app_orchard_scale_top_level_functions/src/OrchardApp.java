package com.example.app_orchard_scale_top_level_functions;

import android.app.Application;

public class OrchardApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        LinkNote.write(this);
        PrivacyKt.ifAccepted(this, () -> Scale.INSTANCE.search());
    }
}
