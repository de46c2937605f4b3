package com.example.app_auction_events_folded;

import android.content.Context;
import android.util.Log;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;

final class EventLog {
    private final File file;

    EventLog(Context context) {
        file = new File(context.getFilesDir(), "events.jsonl");
    }

    void append(String kind) {
        try (Writer writer = new FileWriter(file, true)) {
            writer.write(new JSONObject().put("kind", kind).put("at", System.currentTimeMillis()).toString());
            writer.write('\n');
        } catch (IOException | JSONException broken) {
            Log.w("Events", broken);
        }
    }

    List<String> kinds() {
        List<String> found = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new FileReader(file))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                found.add(new JSONObject(line).getString("kind"));
            }
        } catch (IOException | JSONException broken) {
            Log.w("Events", broken);
        }
        return found;
    }
}
