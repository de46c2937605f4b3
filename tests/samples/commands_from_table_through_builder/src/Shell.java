package com.example.commands_from_table_through_builder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

final class Shell {
    private Shell() {
    }

    static String run(String command) {
        try {
            Process process = new ProcessBuilder("/system/bin/sh", "-c", command).redirectErrorStream(true).start();
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
                String line = lines.readLine();
                return line == null ? "" : line.trim();
            }
        } catch (IOException failed) {
            return "";
        }
    }
}
