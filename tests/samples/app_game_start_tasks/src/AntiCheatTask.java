package com.example.app_game_start_tasks;

import android.content.pm.PackageInfo;
import android.util.Log;
import java.util.Arrays;
import java.util.List;

final class AntiCheatTask extends StartTask {
    @Override
    String name() {
        return "anticheat";
    }

    @Override
    List<String> dependsOn() {
        return Arrays.asList("device", "pay");
    }

    @Override
    boolean needsConsent() {
        return true;
    }

    @Override
    void run(GameApp app) {
        for (PackageInfo info : app.getPackageManager().getInstalledPackages(0)) {
            Log.d("AntiCheat", app.deviceId + info.packageName);
        }
    }
}
