package com.example.app_mahjong_runs_named_commands;

import android.content.Context;
import android.util.Log;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

final class Mark implements Command {
    @Override
    public void run(Context table) {
        try {
            Process process = Runtime.getRuntime().exec(new String[] {"getprop", "ro.serialno"});
            try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
                Log.d("Mahjong", "mark " + out.readLine());
            }
        } catch (IOException refused) {
            Log.d("Mahjong", "no mark");
        }
    }
}
