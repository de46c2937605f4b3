package com.example.app_pharmacy_command_queue;

import android.content.Context;
import java.util.ArrayDeque;
import java.util.Deque;

final class CommandQueue {
    private final Context context;
    private final Choice choice;
    private final Deque<Command> held = new ArrayDeque<>();

    CommandQueue(Context context, Choice choice) {
        this.context = context;
        this.choice = choice;
    }

    void submit(Command command) {
        if (command.isPrivate() && !choice.agreed()) {
            held.addLast(command);
            return;
        }
        command.execute(context);
    }

    void release() {
        while (!held.isEmpty()) {
            submit(held.removeFirst());
        }
    }
}
