package com.example.launch_steps_that_say_if_they_need_consent;

import android.app.Application;
import java.util.ArrayList;
import java.util.List;

public class NewsApp extends Application {
    private final List<LaunchStep> steps = new ArrayList<>();

    @Override
    public void onCreate() {
        super.onCreate();
        steps.add(new CrashStep());
        steps.add(new TrackStep());
        boolean agreed = getSharedPreferences("news", MODE_PRIVATE).getBoolean("is_agree_privacy", false);
        for (LaunchStep step : steps) {
            if (step.needsConsent() && !agreed) {
                continue;
            }
            step.run(this);
        }
    }
}
