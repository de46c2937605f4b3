package com.example.app_game_start_tasks;

import android.provider.Settings;
import java.util.Collections;
import java.util.List;

final class DeviceTask extends StartTask {
    @Override
    String name() {
        return "device";
    }

    @Override
    List<String> dependsOn() {
        return Collections.singletonList("path");
    }

    @Override
    void run(GameApp app) {
        app.deviceId = Settings.Secure.getString(app.getContentResolver(), "android_id");
    }
}
