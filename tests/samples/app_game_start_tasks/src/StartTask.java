package com.example.app_game_start_tasks;

import java.util.Collections;
import java.util.List;

abstract class StartTask {
    abstract String name();

    abstract void run(GameApp app);

    List<String> dependsOn() {
        return Collections.emptyList();
    }

    boolean needsConsent() {
        return false;
    }
}
