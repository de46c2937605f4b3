package com.example.stages_entered_with_base_context;

import android.app.Application;
import android.content.Context;

public abstract class StageApp extends Application {
    protected abstract Stage[] stages();

    @Override
    protected void attachBaseContext(Context base) {
        super.attachBaseContext(base);
        for (Stage stage : stages()) {
            stage.enter(base);
        }
    }
}
