package com.example.app_mahjong_runs_named_commands;

import android.content.Context;

interface Command {
    void run(Context table);
}
