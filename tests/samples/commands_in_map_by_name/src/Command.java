package com.example.commands_in_map_by_name;

import android.content.Context;

interface Command {
    void execute(Context context);
}
