package com.example.app_game_start_tasks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

final class TaskGraph {
    private final Map<String, StartTask> tasks = new LinkedHashMap<>();
    private final Set<String> done = new HashSet<>();

    TaskGraph add(StartTask task) {
        tasks.put(task.name(), task);
        return this;
    }

    void run(GameApp app, boolean consent) {
        Deque<StartTask> waiting = new ArrayDeque<>();
        for (StartTask task : tasks.values()) {
            if (!done.contains(task.name()) && (consent || !task.needsConsent())) {
                waiting.add(task);
            }
        }
        int skipped = 0;
        while (!waiting.isEmpty() && skipped <= waiting.size()) {
            StartTask task = waiting.poll();
            if (done.containsAll(task.dependsOn())) {
                task.run(app);
                done.add(task.name());
                skipped = 0;
            } else {
                waiting.add(task);
                skipped++;
            }
        }
    }
}
