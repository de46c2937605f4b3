package com.example.app_steps_key_value_store;

import android.app.Application;
import android.content.Intent;
import com.tencent.mmkv.MMKV;

public class StepApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        MMKV.initialize(this);
        if (StepFlags.ENABLED.get()) {
            startService(new Intent(this, StepService.class));
        }
    }
}
