package com.example.app_mahjong_runs_named_commands;

import android.content.Context;
import android.content.SharedPreferences;
import android.util.Log;

final class Scan implements Command {
    @Override
    public void run(Context table) {
        SharedPreferences game = table.getSharedPreferences("game", 0);
        boolean first = game.getBoolean("is_first_run", true);
        game.edit().putBoolean("is_first_run", false).apply();
        if (first) {
            Log.d("Mahjong", "cheats " + table.getPackageManager().getInstalledPackages(1).size());
        }
    }
}
