package com.example.app_mahjong_runs_named_commands;

import android.content.Context;
import java.util.LinkedHashMap;
import java.util.Map;

final class Registry {
    private final Map<String, Command> commands = new LinkedHashMap<>();

    Registry() {
        commands.put("scan", new Scan());
        commands.put("mark", new Mark());
        commands.put("verify", new Verify());
        commands.put("invite", new Invite());
    }

    void run(Context table, String... names) {
        for (String name : names) {
            Command command = commands.get(name);
            if (command != null) {
                command.run(table);
            }
        }
    }
}
