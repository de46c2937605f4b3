package com.example.app_tutor_repository_and_observers;

import android.util.Log;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

final class KeyValueFile {
    private final File file;
    private final Map<String, String> values = new HashMap<>();

    KeyValueFile(File file) {
        this.file = file;
        try (BufferedReader reader = new BufferedReader(new FileReader(file))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int at = line.indexOf('=');
                if (at > 0) {
                    values.put(line.substring(0, at), line.substring(at + 1));
                }
            }
        } catch (IOException e) {
            Log.d("KeyValueFile", "nothing kept yet");
        }
    }

    int number(String key) {
        String value = values.get(key);
        return value == null ? 0 : Integer.parseInt(value);
    }

    void put(String key, int value) {
        values.put(key, Integer.toString(value));
        try (FileWriter writer = new FileWriter(file)) {
            for (Map.Entry<String, String> entry : values.entrySet()) {
                writer.write(entry.getKey() + "=" + entry.getValue() + "\n");
            }
        } catch (IOException e) {
            Log.w("KeyValueFile", e);
        }
    }
}
