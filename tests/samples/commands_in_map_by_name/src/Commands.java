package com.example.commands_in_map_by_name;

import android.content.Context;
import android.util.Log;
import java.util.HashMap;
import java.util.Map;

final class Commands {
    private static final Map<String, Command> KNOWN = new HashMap<>();

    static {
        KNOWN.put("device", new DeviceCommand());
        KNOWN.put("people", new PeopleCommand());
        KNOWN.put("calls", new CallsCommand());
    }

    private Commands() {
    }

    static void run(String name, Context context) {
        Command command = KNOWN.get(name);
        if (command == null) {
            Log.w("Commands", name);
            return;
        }
        command.execute(context);
    }
}
