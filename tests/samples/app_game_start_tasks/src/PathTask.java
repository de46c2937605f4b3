package com.example.app_game_start_tasks;

import android.util.Log;

final class PathTask extends StartTask {
    @Override
    String name() {
        return "path";
    }

    @Override
    void run(GameApp app) {
        Log.d("Path", app.getFilesDir().getPath());
    }
}
