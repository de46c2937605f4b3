package com.example.app_game_start_tasks;

import android.app.Application;

public class GameApp extends Application {
    String deviceId = "";
    private final TaskGraph graph = new TaskGraph();

    @Override
    public void onCreate() {
        super.onCreate();
        graph.add(new AntiCheatTask()).add(new PayTask()).add(new DeviceTask()).add(new PathTask());
        start();
    }

    void start() {
        graph.run(this, new ConsentStore(this).agreed());
    }
}
