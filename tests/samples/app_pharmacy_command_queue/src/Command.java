package com.example.app_pharmacy_command_queue;

import android.content.Context;

interface Command {
    /** Whether the customer has to agree before it runs. */
    boolean isPrivate();

    void execute(Context context);
}
