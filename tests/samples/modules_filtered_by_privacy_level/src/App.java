package com.example.modules_filtered_by_privacy_level;

import android.app.Application;

public class App extends Application {
    private static final Module[] MODULES = {new CoreModule(), new GrowthModule()};

    @Override
    public void onCreate() {
        super.onCreate();
        int level = PrivacyLevel.current(this);
        for (Module module : MODULES) {
            if (module.neededLevel() <= level) {
                module.start(this);
            }
        }
    }
}
